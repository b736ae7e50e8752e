"""Pictures for the sample website, painted as they are needed: a night sky, a river, and lights on the far bank."""

from __future__ import annotations

import random
import struct
import zlib

_WIDTH, _HEIGHT = 320, 180
_SHORE = 105
#: Colours of sky and river, one pair for each kind of night.
_NIGHTS = (((24, 32, 72), (196, 120, 92)), ((14, 44, 66), (120, 150, 160)), ((46, 26, 68), (214, 140, 110)))
_LIGHT = (255, 224, 150)


def picture(name: str) -> bytes:
    """Return a PNG (W3C, third edition) that is the same whenever it is painted for this name."""
    chance = random.Random(name)  # noqa: S311 - painting, not secrets
    above, horizon = chance.choice(_NIGHTS)
    lights = {chance.randrange(8, _WIDTH - 8): chance.randrange(3, 14) for _ in range(14)}
    rows = (_row(line, above, horizon, lights) for line in range(_HEIGHT))
    pixels = b"".join(b"\0" + bytes(part for colour in row for part in colour) for row in rows)
    head = struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(pixels, 9)) + _chunk(b"IEND", b"")
    )


_Colour = tuple[int, int, int]


def _row(line: int, above: _Colour, horizon: _Colour, lights: dict[int, int]) -> list[_Colour]:
    """Return one line: the river repeats the sky, and each light draws a streak on it."""
    nearness = line / _SHORE if line < _SHORE else 1 - (line - _SHORE) / (_HEIGHT - _SHORE)
    share = nearness**2 * (1.0 if line < _SHORE else 0.6)
    sky = tuple(int(high + (low - high) * share) for high, low in zip(above, horizon, strict=True))
    row: list[_Colour] = [(sky[0], sky[1], sky[2])] * _WIDTH
    for place, height in lights.items():
        if _SHORE - 4 - height <= line < _SHORE:
            for column in range(place - 5, place + 6):
                row[column] = (12, 14, 24)
        if abs(line - (_SHORE - height // 2)) <= 1 or (_SHORE <= line < _SHORE + height * 5 and line % 3):
            for column in range(place - 1, place + 2):
                row[column] = _LIGHT
    return row


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
