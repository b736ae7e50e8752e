"""What a commenter's picture is drawn from: enough to tell people on one page apart, and nothing about them."""

from __future__ import annotations

from uuid import UUID

from service.access.keyring import keyring

#: Four bits each.
_DIGITS = 6


def avatar_of(thread_id: UUID, identity_id: UUID, name: str) -> str:
    """Return the seed of a picture, as hex digits.

    Two comments have the same when they are on one page, under one name, and a receipt proves them to be of one author.
    Never from an e-mail address: anybody can type another's, and would see by the picture where it was used before.
    Who borrows a name has another picture; who writes under two names, or on two pages, is not given away.
    """
    return keyring().hash("avatar", f"{thread_id} {identity_id} {name}")[:_DIGITS]
