"""The pages of the manual that are lists of what the program holds: made here, never by hand.

Opens no file. What a list says is the program's own word for it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby

from benchmarks.panduan import said
from sikot_desk.domain import refusals, trouble
from sikot_desk.domain.options import OPTIONS
from sikot_desk.ui.screens.help.keys import key_groups
from sikot_desk.ui.screens.settings.option_words import Words, option_words
from sikot_desk.ui.sentences import halves, with_gaps

PARTS: Mapping[str, str] = {
    "blank": "Isian di mana saja",
    "role_missing": "Petugas, PIN, dan waktu kejadian",
    "bad_value": "Tanggal, kode, dan baris daftar",
    "file_unknown": "Pindaian, dan keadaan berkas",
    "kind_unknown": "Menerima berkas",
    "no_rules": "Memeriksa berkas",
    "no_signatory": "Blanko, paraf, dan tanda tangan",
    "numbered_already": "Nomor dan penyerahan",
    "blanko_printed": "Koreksi, daftar, dan cetak ulang",
    "sheets_odd": "Map darurat",
    "lines_missing": "Pengaturan",
    "card_odd": "Kirim data ke Kantor Dinas",
    "month_odd": "Rekap bulanan, dan kunci kantor",
    "line_unreadable": "Skenario (dari baris perintah)",
}
"""The code each part of the refusals begins with, in their order, and its heading."""
_MADE = "Halaman ini disusun dari program itu sendiri, jadi selalu sama dengan yang di layar."
_KEYS = {
    "Up": "↑",
    "Down": "↓",
    "pindai": "pindai",
    "0–9": "0–9",
    "A–H": "A–H",
}


def pages() -> dict[str, str]:
    """Give every made page by its file name."""
    made: Mapping[str, Callable[[], Iterator[str]]] = {
        "penolakan.md": _refusals,
        "gangguan.md": _troubles,
        "pintasan.md": _keys,
        "pilihan.md": _options,
    }
    return {name: "\n".join(lines()) + "\n" for name, lines in made.items()}


def _refusals() -> Iterator[str]:
    yield from ("# Bila program menolak", "")
    yield (
        "Penolakan berarti: menurut SOP atau pengaturan kantor, hal itu belum boleh sekarang. "
        "Tidak ada yang tercatat, dan ketikan Anda tetap ada. Betulkan, lalu ulangi."
    )
    yield from ("", "Kalimat pertama mengatakan apa yang salah. Sisanya mengatakan apa yang")
    yield "dilakukan. Tiga titik (…) adalah nama, nomor, atau tanggal dari berkasnya."
    yield from ("", "Peringatan lain lagi: ia boleh diteruskan. Ketik alasannya pada")
    yield "`Alasan meneruskan`, lalu **Enter**. Bila dokumen aslinya sudah Anda lihat, cukup"
    yield "`Asli sudah dilihat` (**Alt+S**). Alasannya tersimpan di riwayat berkas."
    yield from ("", _MADE, "", "## Peringatan, boleh diteruskan dengan alasan", "")
    warned = said.warnings()
    yield from _sentences(text for code, text in refusals.SENTENCES.items() if code in warned)
    part = ""
    for code, text in refusals.SENTENCES.items():
        if code in PARTS:
            part = PARTS[code]
            yield from ("", f"## {part}", "", *_HEAD)
        if code not in warned:
            yield _sentence(text)


def _troubles() -> Iterator[str]:
    yield from ("# Bila ada gangguan", "")
    yield "Gangguan datang dari luar SOP: disk penuh, printer macet, flashdisk tercabut. Kalimatnya"
    yield "selalu mengatakan apakah yang Anda kerjakan sudah tersimpan. Bila belum jelas, lihat"
    yield "`Riwayat` pada berkasnya: yang ada di sana sudah tersimpan."
    yield from ("", _MADE, "")
    yield from _sentences(trouble.SENTENCES.values())


_HEAD = ("| Yang dikatakan | Yang dilakukan |", "|---|---|")


def _sentences(texts: Iterable[str]) -> Iterator[str]:
    yield from _HEAD
    yield from (_sentence(text) for text in texts)


def _sentence(text: str) -> str:
    what, rest = halves(text)
    return f"| {_cell(with_gaps(what))} | {_cell(with_gaps(rest))} |"


def _cell(text: str) -> str:
    return text.replace("|", "/").replace("*", "×").replace("`", "").replace("<", "&lt;").strip()


def _keys() -> Iterator[str]:
    yield from ("# Semua pintasan", "")
    yield "Pintasan tertulis pada tombolnya sendiri, jadi tidak perlu dihafal. Yang dipakai setiap"
    yield "hari hanya lima: **F12** mengerjakan tindakan utama, **Esc** mundur satu langkah,"
    yield "**Ctrl+K** ke kotak pindai, **Alt+L** membuka tindakan lain, **F1** membuka bantuan."
    yield from ("", _MADE)
    for group in key_groups():
        yield from ("", f"## {group.title}", "", "| Tombol | Untuk apa |", "|---|---|")
        for caps, does in group.keys:
            yield f"| {', '.join(f'**{_KEYS.get(cap, cap)}**' for cap in caps)} | {does} |"
    yield from ("", "# Menurut layar", "")
    yield "Tombol yang sama dapat berarti lain di layar lain; yang tertulis di layar itulah yang"
    yield "berlaku. Sebagian hanya tampil bila berkasnya, peran Anda, atau pengaturan kantor"
    yield "membolehkannya."
    for place, found in groupby(said.shortcuts(), lambda one: one.place):
        yield from ("", f"## {place}", "", "| Tombol | Tindakan |", "|---|---|")
        yield from (f"| **{one.key}** | `{with_gaps(one.words)}` |" for one in found)


def _options() -> Iterator[str]:
    yield from ("# Semua pilihan kantor", "")
    yield "Pilihan diubah Admin di `Pengaturan` (**F10**), bagian `Pilihan`. Setiap perubahan"
    yield "meminta alasan dan tersimpan dalam riwayat. Selama belum diubah, yang berlaku adalah"
    yield "bawaannya."
    yield from ("", _MADE)
    shown = sorted(option_words().items(), key=lambda one: _order(one[1]))
    for group, found in groupby(shown, lambda one: one[1].group):
        yield from ("", f"## {group}", "", "| Pilihan | Yang diatur | Isian | Bawaan |")
        yield "|---|---|---|---|"
        yield from (_option(option, words) for option, words in found)
    yield from ("", "Persyaratan yang diberi `Sakelar` juga menjadi pilihan: `Ditanyakan` atau")
    yield "`Tidak ditanyakan`."


def _order(words: Words) -> int:
    return [one.group for one in option_words().values()].index(words.group)


def _option(option: str, words: Words) -> str:
    typed = "jam, boleh kosong" if words.empty else "angka"
    values = ", ".join(f"`{one}`" for one in words.values.values()) or typed
    default = words.value(OPTIONS[option][0])
    return f"| `{words.name}` | {words.does} | {values} | {default} |"
