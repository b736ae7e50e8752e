"""Every setting's bounds: a wrong value stops the start with one sentence that names the variable."""

from __future__ import annotations

from pathlib import Path

import pytest

from service.core.settings import SettingsError, SettingsSchema, embedded_redis_url, load

GOOD = {"SECRET_KEY": "s" * 32}
WRONG: dict[str, list[str]] = {
    "DATABASE_URL": ["mysql://host/name", "news.example", "postgres", "://", "sqlite"],
    "REDIS_URL": ["http://localhost", "localhost:6379", "redis://", "unix://"],
    "SECRET_KEY": ["s" * 31, "x"],
    "HAVEN_URL": ["comments.example", "ftp://comments.example", "javascript:alert(1)", "https://"],
    "HAVEN_TRUSTED_PROXIES": ["-1", "11", "all", "1.5", "1e0"],
    "HAVEN_MAX_BODY_BYTES": ["4095", "16777217", "1M", "-1"],
    "HAVEN_LOG_LEVEL": ["loud", "INFO", "0"],
    "PORT": ["-1", "65536", "http", "80 80", "9" * 5_000],
    "WEB_CONCURRENCY": ["0", "257", "many"],
    "HAVEN_WEB_THREADS": ["0", "257", "x"],
    "HAVEN_TASK_BATCH": ["0", "257", "x"],
    "HAVEN_TASK_LEASE_SECONDS": ["0", "3601", "1.5"],
    "HAVEN_TASK_ATTEMPTS": ["0", "21", "x"],
    "HAVEN_CHECK_SECONDS": ["0", "0.04", "60.1", "nan", "inf", "soon"],
    "HAVEN_SWEEP_SECONDS": ["0", "3601", "x"],
}
#: Any text will do for these.
FREE = {"HAVEN_DATA", "HAVEN_METRICS_TOKEN", "HOST"}


def test_every_variable_is_tried_below() -> None:
    assert {str(field.data_key) for field in SettingsSchema().fields.values()} == {*WRONG, *FREE}


@pytest.mark.parametrize(("variable", "value"), [(name, value) for name, values in WRONG.items() for value in values])
def test_a_wrong_value_is_refused_in_one_sentence(variable: str, value: str) -> None:
    with pytest.raises(SettingsError) as refused:
        load(GOOD | {variable: value})
    sentence = str(refused.value)
    assert sentence.startswith(f"{variable} must ")
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_a_secret_is_not_repeated_when_it_is_refused() -> None:
    with pytest.raises(SettingsError) as refused:
        load({"SECRET_KEY": "hunter2"})
    assert "hunter2" not in f"{refused.value!r} {refused.value.__cause__!r}"
    assert refused.value.__suppress_context__


def test_without_a_secret_key_anywhere_the_start_stops(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="or set SECRET_KEY"):
        load({"HAVEN_DATA": str(tmp_path)})


def test_an_installation_brings_its_own_secret_key(tmp_path: Path) -> None:
    (tmp_path / "secret_key").write_text("k" * 40 + "\n")
    assert load({"HAVEN_DATA": str(tmp_path)}).secret_key == "k" * 40


def test_the_defaults_need_nothing_but_a_data_folder(tmp_path: Path) -> None:
    settings = load(GOOD | {"HAVEN_DATA": str(tmp_path)})
    assert settings.database_url == f"sqlite:///{tmp_path / 'haven.db'}"
    assert settings.redis_url == embedded_redis_url(tmp_path)
    assert settings.embeds_redis
    assert (settings.host, settings.port, settings.trusted_proxies) == ("127.0.0.1", 8000, 0)


@pytest.mark.parametrize("variable", sorted({*WRONG, *FREE} - {"SECRET_KEY"}))
def test_an_empty_value_counts_as_unset(variable: str) -> None:
    unset, empty = load(GOOD), load(GOOD | {variable: ""})
    assert all(getattr(unset, name) == getattr(empty, name) for name in type(unset).__dataclass_fields__)


@pytest.mark.parametrize("url", ["postgresql://u:p@h/n", "postgresql+psycopg://u:p@h/n"])
def test_the_installed_driver_is_named(url: str) -> None:
    assert load(GOOD | {"DATABASE_URL": url}).database_url == "postgresql+psycopg://u:p@h/n"


def test_a_path_too_long_for_a_socket_moves_to_the_temporary_folder() -> None:
    url = embedded_redis_url(Path("/" + "d" * 200))
    assert url.startswith("unix:///")
    assert len(url.removeprefix("unix://")) <= 107


def test_settings_do_not_show_their_secrets() -> None:
    assert GOOD["SECRET_KEY"] not in repr(load(GOOD))
