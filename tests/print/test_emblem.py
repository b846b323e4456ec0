"""The emblem: any fit PNG or SVG becomes one small picture, and what is unfit is named."""

import io

import pytest
from PIL import Image, ImageChops

from sikot_desk.print import emblem
from sikot_desk.print.emblem import BadEmblem, Fault

SHIELD = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
 viewBox="0 0 190 230"><defs><linearGradient id="g"><stop stop-color="#060"/></linearGradient>
<path id="p" d="M10 10H180V140Q180 200 95 220Q10 200 10 140Z"/></defs>
<use xlink:href="#p" fill="url(#g)"/><circle cx="95" cy="100" r="45" fill="gold"/></svg>"""


def png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGBA")


def fault(data: bytes | str) -> Fault:
    with pytest.raises(BadEmblem) as raised:
        emblem.png(data.encode() if isinstance(data, str) else data)
    return raised.value.fault


def test_a_drawing_fills_the_box_of_the_kop_at_600_dpi_and_is_always_the_same() -> None:
    made = emblem.png(SHIELD.encode())
    wide, high = opened(made).size
    assert high == pytest.approx(543, abs=2)
    assert wide / high == pytest.approx(170 / 210, abs=0.01)
    assert made == emblem.png(SHIELD.encode())
    assert opened(made).getpixel((wide // 2, 240))[:3] == (255, 215, 0)
    assert opened(made).getpixel((1, high - 2)) == (255, 255, 255, 255)


@pytest.mark.parametrize("box", ["0 0 400 230", "-300 -20 600 260", "0 0 190 600"])
def test_empty_edges_are_cut_off_and_the_rest_keeps_its_proportion(box: str) -> None:
    made = emblem.png(SHIELD.replace("0 0 190 230", box).encode())
    wide, high = opened(made).size
    assert wide / high == pytest.approx(170 / 210, abs=0.02)
    assert high == pytest.approx(543, abs=6)


def test_a_picture_with_nothing_in_it_is_none() -> None:
    assert fault(png(Image.new("RGB", (200, 200), "white"))) is Fault.NO_PICTURE
    assert fault(png(Image.new("RGBA", (200, 200), (0, 0, 0, 0)))) is Fault.NO_PICTURE


def test_a_drawing_may_say_its_size_without_a_box() -> None:
    sized = SHIELD.replace('viewBox="0 0 190 230"', 'width="190mm" height="230mm"')
    assert opened(emblem.png(sized.encode())).height == pytest.approx(543, abs=6)


def test_a_picture_is_made_no_larger_than_the_box_needs_and_a_small_one_stays() -> None:
    large = png(Image.new("RGBA", (1900, 2300), "green"))
    assert opened(emblem.png(large)).size == (449, 543)
    assert opened(emblem.png(png(Image.new("L", (90, 100), 80)))).size == (90, 100)


def test_a_picture_without_colour_is_kept_in_greys_and_a_coloured_one_is_not() -> None:
    shield = emblem.png(SHIELD.replace("gold", "#777").replace("#060", "#333").encode())
    assert Image.open(io.BytesIO(shield)).mode == "L"
    assert Image.open(io.BytesIO(emblem.png(SHIELD.encode()))).mode == "RGB"


def test_a_busy_picture_gets_fewer_colours_rather_than_many_bytes() -> None:
    busy = Image.effect_noise((449, 543), 30)
    many = Image.merge("RGB", [busy, busy.transpose(Image.Transpose.ROTATE_180), busy])
    assert len(png(many)) > emblem.MOST_KEPT
    assert len(emblem.png(png(many.resize((300, 360))))) <= emblem.MOST_KEPT


def test_one_that_stays_too_large_is_refused() -> None:
    noise = [Image.effect_noise((449, 543), 250) for _ in range(3)]
    assert fault(png(Image.merge("RGB", noise))) is Fault.TOO_LARGE
    assert fault(b"\x89PNG" + bytes(emblem.MOST_BYTES)) is Fault.TOO_LARGE


def test_what_is_no_picture_is_refused() -> None:
    whole = png(Image.new("L", (90, 100)))
    bitmap = io.BytesIO()
    Image.new("RGB", (90, 90)).save(bitmap, "BMP")
    texts = ("", "<svg", "<html/>", "bukan gambar", '<svg xmlns="http://www.w3.org/2000/svg"/>')
    flat = SHIELD.replace("0 0 190 230", "0 0 0 230")
    for data in (whole[:60], b"\xff\xd8\xff", bitmap.getvalue(), *texts, flat):
        assert fault(data) is Fault.NO_PICTURE


@pytest.mark.parametrize("size", [(10, 10), (7000, 900), (50, 500), (600, 60)])
def test_a_picture_of_absurd_size_is_refused(size: tuple[int, int]) -> None:
    assert fault(png(Image.new("1", size))) is Fault.SIZE


def test_a_drawing_much_longer_than_wide_is_refused() -> None:
    assert fault(SHIELD.replace("0 0 190 230", "0 0 10 23000")) is Fault.SIZE


@pytest.mark.parametrize(
    "inside",
    [
        '<image xlink:href="http://contoh.id/a.png"/>',
        '<image href="data:image/png;base64,AAAA"/>',
        '<use href="lain.svg#p"/>',
        '<rect style="fill:url(http://contoh.id/a)"/>',
        "<style>@import 'a.css';</style>",
        "<style>rect { fill: url('file:///etc/passwd') }</style>",
        "<script>1</script>",
        "<foreignObject/>",
    ],
)
def test_a_drawing_that_takes_something_from_elsewhere_is_refused(inside: str) -> None:
    assert fault(SHIELD.replace("<circle", f"{inside}<circle")) is Fault.REFERS


def test_a_drawing_with_entities_or_text_is_refused() -> None:
    entity = '<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + SHIELD
    assert fault(entity) is Fault.REFERS
    assert fault(SHIELD.replace("<circle", "<text>A</text><circle")) is Fault.HAS_TEXT


def test_what_papers_print_is_what_was_drawn() -> None:
    first, again = opened(emblem.png(SHIELD.encode())), opened(emblem.png(SHIELD.encode()))
    assert ImageChops.difference(first, again).getbbox() is None
