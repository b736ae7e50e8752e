"""The tests' own Valkey."""

from __future__ import annotations

from redis import Redis

from tests.servers import valkey


def test_it_stops_starts_and_keeps_its_data_until_it_is_flushed() -> None:
    with valkey.server() as server:
        with Redis.from_url(server.url) as client:
            client.set("key", "value")
            assert client.config_get("port") == {"port": "0"}
        server.stop()
        assert not server.answers()
        server.start()
        server.wait_for_key("key")
        server.kill()
        assert not server.answers()
        server.start()
        server.wait_for_key("key")
        server.flush()
        with server.client() as client:
            assert client.dbsize() == 0
    assert not server.answers()


def test_two_servers_do_not_meet() -> None:
    with valkey.server() as one, valkey.server() as other:
        with one.client() as client:
            client.set("key", "value")
        with other.client() as client:
            assert client.dbsize() == 0
