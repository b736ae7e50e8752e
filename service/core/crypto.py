"""Keys and what is done with them: e-mail addresses at rest, keyed hashes for look-up, signatures.

All keys are derived from the one secret key by HKDF (RFC 5869), one per purpose, so that no value made for one
purpose can serve another.
"""

from __future__ import annotations

import hmac
from base64 import urlsafe_b64encode
from hashlib import sha256

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


class Keyring:
    """Everything that needs the secret key. One per process."""

    def __init__(self, secret_key: str) -> None:
        self._secret = secret_key.encode()
        self._fernet = Fernet(urlsafe_b64encode(self._key("e-mail at rest")))
        self._keys: dict[str, bytes] = {}

    def encrypt(self, text: str) -> bytes:
        """Return the text encrypted and authenticated (Fernet: AES-128-CBC with HMAC-SHA-256)."""
        return self._fernet.encrypt(text.encode())

    def decrypt(self, data: bytes) -> str | None:
        """Return the text again, None when it was encrypted under another key or changed."""
        try:
            return self._fernet.decrypt(data).decode()
        except InvalidToken:
            return None

    def hash(self, purpose: str, text: str) -> str:
        """Return a keyed hash (HMAC-SHA-256, hex): equal texts can be found, none can be read back or guessed."""
        return hmac.new(self._cached(purpose), text.encode(), sha256).hexdigest()

    def sign(self, purpose: str, text: str) -> str:
        """Return a short URL-safe signature of the text (HMAC-SHA-256, 192 bits)."""
        digest = hmac.new(self._cached(purpose), text.encode(), sha256).digest()[:24]
        return urlsafe_b64encode(digest).decode()

    def verify(self, purpose: str, text: str, signature: str) -> bool:
        """Tell, in constant time, whether the signature is of this text."""
        return hmac.compare_digest(self.sign(purpose, text).encode(), signature.encode("utf-8", "surrogatepass"))

    def _cached(self, purpose: str) -> bytes:
        if purpose not in self._keys:
            self._keys[purpose] = self._key(purpose)
        return self._keys[purpose]

    def _key(self, purpose: str) -> bytes:
        return HKDF(algorithm=SHA256(), length=32, salt=None, info=f"haven/{purpose}".encode()).derive(self._secret)
