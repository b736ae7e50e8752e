"""The process's keyring, and what Haven keeps of e-mail addresses and network addresses: never the plain thing."""

from __future__ import annotations

from datetime import datetime
from ipaddress import IPv6Address, ip_address, ip_network

from flask import Flask, current_app

from service.core.crypto import Keyring
from service.core.email_address import comparable

_EXTENSION = "haven-keyring"

#: After so many days an address has another hash: without the secret key nobody can tell that both are of one address.
ADDRESS_DAYS = 7

#: What providers hand to one customer or one neighbourhood; finer would single out a person.
_PREFIXES = {4: 24, 6: 48}


def init_app(app: Flask, secret_key: str) -> None:
    """Derive the application's keys."""
    app.extensions[_EXTENSION] = Keyring(secret_key)


def keyring() -> Keyring:
    """Return the application's keyring."""
    found: Keyring = current_app.extensions[_EXTENSION]
    return found


def email_hash(email: str) -> str:
    """Return the keyed hash under which an e-mail address is looked up, the same for every way to write it."""
    return keyring().hash("e-mail", comparable(email))


def email_domain_hash(email: str) -> str:
    """Return the keyed hash of an e-mail address' domain, or of a domain, the same for every way to write it."""
    domain = comparable("anyone@" + email.rpartition("@")[2].strip()).rpartition("@")[2]
    return keyring().hash("e-mail domain", domain)


def link_domain_hash(domain: str) -> str:
    """Return the keyed hash under which a domain that comments lead to is looked up."""
    return keyring().hash("link domain", domain)


def address_hash(address: str | None, *, now: datetime, days: int = ADDRESS_DAYS) -> str | None:
    """Return the keyed hash of an address' prefix (/24, /48) in this rotation period; None without an address.

    Args:
        days: how long the period is. Hashes of periods of different length have nothing in common.
    """
    try:
        parsed = ip_address((address or "").partition("%")[0])
    except ValueError:
        return None
    if isinstance(parsed, IPv6Address) and parsed.ipv4_mapped:
        parsed = parsed.ipv4_mapped
    prefix = ip_network((parsed, _PREFIXES[parsed.version]), strict=False)
    period = int(now.timestamp()) // (days * 86_400)
    purpose = "address" if days == ADDRESS_DAYS else f"address/{days}"
    return keyring().hash(purpose, f"{period}/{prefix}")
