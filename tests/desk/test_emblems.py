"""A picture that stays too large for a paper, however it is kept, is refused with its size."""

import base64
import io

from PIL import Image

from sikot_desk.desk import emblems
from sikot_desk.domain.refusals import Refused


def test_a_picture_of_noise_is_refused_as_too_large() -> None:
    out = io.BytesIO()
    noise = [Image.effect_noise((449, 543), 250) for _ in range(3)]
    Image.merge("RGB", noise).save(out, "PNG")
    refused = emblems.read(base64.b64encode(out.getvalue()).decode())
    assert isinstance(refused, Refused)
    assert (refused.code, refused.field) == ("emblem_too_large", "picture")
