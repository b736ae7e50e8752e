"""Who is calling, at the edge: read from headers and cookies once, enforced where blueprints are registered."""

from __future__ import annotations

from uuid import UUID

from flask import Blueprint, g, request

from service.access.actors import Staff
from service.access.keyring import address_hash, keyring
from service.access.models import Role
from service.access.moderators import staff_by_session, staff_by_token
from service.access.receipts import receipt_comment
from service.core.clock import clock
from service.core.current import settings
from service.core.database import session
from service.core.errors import Forbidden, NotFound, Unauthenticated
from service.core.transactions import transaction
from service.core.web import SAFE_METHODS
from service.core.words import N_
from service.sites.models import Site
from service.sites.origins import origin_of
from service.sites.queries import NO_SITE, has_origin

SESSION_COOKIE = "haven_session"


def client_hash() -> str | None:
    """Return the keyed hash of the caller's address prefix (`service.access.keyring.address_hash`)."""
    return address_hash(request.remote_addr, now=clock.now())


def client_of_today() -> tuple[str | None, str]:
    """Return the keyed hash of the caller's address prefix, new each day, and their program's name for itself."""
    return address_hash(request.remote_addr, now=clock.now(), days=1), request.headers.get("User-Agent", "")[:500]


def given_token(scheme: str) -> str | None:
    """Return what follows `scheme` in the Authorization header, None when it is another scheme or missing."""
    given, _, value = request.headers.get("Authorization", "").partition(" ")
    return value.strip() if given.lower() == scheme.lower() and value.strip() else None


def bearer_staff() -> Staff | None:
    """Return the holder of the request's bearer token; None when it has none.

    Raises:
        Unauthenticated: the token is nobody's.
    """
    token = given_token("Bearer")
    if token is None:
        return None
    staff = staff_by_token(session(), token)
    if staff is None:
        raise Unauthenticated("This token is not valid.")
    return staff


def session_staff() -> Staff | None:
    """Return who is signed in by the request's cookie, None when nobody is."""
    token = request.cookies.get(SESSION_COOKIE)
    return staff_by_session(session(), token, now=clock.now()) if token else None


def caller() -> Staff:
    """Return the moderator that `require_staff` let through."""
    staff: Staff = g.staff
    return staff


def require_staff(blueprint: Blueprint, role: Role = Role.AUDITOR) -> None:
    """Let only staff of at least this role reach the blueprint's routes; writing takes a moderator in any case."""

    def guard() -> None:
        if request.method == "OPTIONS":
            return
        with transaction(write=False):  # guards run ahead of the view's transaction
            staff = bearer_staff()
            by_cookie = staff is None
            staff = staff or session_staff()
        if staff is None:
            raise Unauthenticated("Sign in, or send a bearer token.")
        if by_cookie and request.method not in SAFE_METHODS:
            require_own_origin()
        needed = role if request.method in SAFE_METHODS or role is Role.OWNER else Role.MODERATOR
        if not staff.may(needed):
            raise Forbidden("Your role does not allow this.")
        g.staff = staff

    guard.is_guard = True  # type: ignore[attr-defined]  # the structural test looks for this mark
    blueprint.before_request(guard)


def require_site(staff: Staff, site: Site | None) -> Site:
    """Return the site if it is theirs.

    Raises:
        NotFound: it is not, or there is none; the answer does not tell which.
    """
    if site is None or not staff.sees(site.id):
        raise NotFound(NO_SITE)
    return site


def own_origin() -> str:
    """Return the origin under which browsers know this service."""
    return origin_of(settings().public_url or request.host_url) or ""


def require_own_origin() -> None:
    """Refuse a write that a browser sends from another website's page with our cookie (CSRF).

    Raises:
        Forbidden: the Origin, or without one the fetch metadata, says that it comes from elsewhere.
    """
    origin = request.headers.get("Origin")
    fetched_from = request.headers.get("Sec-Fetch-Site", "same-origin")
    if (origin is not None and origin != own_origin()) or fetched_from not in {"same-origin", "none"}:
        raise Forbidden(N_("This request came from another website."), code="wrong_origin")


def require_site_origin(site: Site) -> None:
    """Refuse a browser's write from a page that is neither the site's nor our own frame.

    Programs send no Origin and pass; what they may do is limited by rate and checks.

    Raises:
        Forbidden: the Origin is another, or hidden ("null").
    """
    origin = request.headers.get("Origin")
    if origin is not None and origin != own_origin() and not has_origin(site, origin):
        raise Forbidden("This page may not send comments to this site.", code="wrong_origin")


def given_receipt() -> UUID | None:
    """Return the comment that the request's receipt is for; None when it has none.

    Raises:
        Unauthenticated: the receipt is malformed or forged.
    """
    receipt = given_token("Receipt")
    if receipt is None:
        return None
    comment_id = receipt_comment(receipt)
    if comment_id is None:
        raise Unauthenticated("This receipt is not valid.")
    return comment_id


def csrf_token() -> str:
    """Return the token that a page's forms carry: bound to the session, useless for another."""
    return keyring().sign("csrf", request.cookies.get(SESSION_COOKIE, ""))


def require_csrf() -> None:
    """Refuse a form without the session's token.

    Raises:
        Forbidden: it is missing or another session's.
    """
    require_own_origin()
    given = request.form.get("csrf", "")
    if not keyring().verify("csrf", request.cookies.get(SESSION_COOKIE, ""), given):
        raise Forbidden("This form has expired; go back, reload the page and try again.", code="csrf")
