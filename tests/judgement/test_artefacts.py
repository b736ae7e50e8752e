"""The models' files: sealed, light, free of anything that runs; a damaged one is named and nothing is judged by it."""

from __future__ import annotations

import io
import json
import zipfile
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from service.moderation.findings import Outcome
from tests.checks.making import case
from workers import judgement
from workers.checks import abuse
from workers.judgement.evaluation.cost import artefact_bytes
from workers.judgement.model.artefacts import MANIFEST, Damaged, artefacts_in, sealed, shipped
from workers.judgement.model.models import BEGUN, CALIBRATION, LINEAR, PIECES, REST, loaded, models
from workers.pipeline import run_checks

NAMES = {LINEAR, BEGUN, REST, PIECES, CALIBRATION}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for name in (*NAMES, MANIFEST):
        (tmp_path / name).write_bytes((files("workers.judgement") / "artefacts" / name).read_bytes())
    return tmp_path


def test_the_manifest_names_each_file_and_all_are_light():
    artefacts = shipped()
    assert set(artefacts.hashes) == NAMES
    assert sum(len(artefacts.content(name)) for name in NAMES) < artefact_bytes() <= 30_000_000


def test_no_array_is_a_pickle():
    with zipfile.ZipFile(io.BytesIO(shipped().content(LINEAR))) as archive:
        for name in archive.namelist():
            array = np.lib.format.read_array(io.BytesIO(archive.read(name)), allow_pickle=False)
            assert array.dtype.kind in "ifU", name


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_changed_file_is_refused_by_name(copy, name):
    content = bytearray((copy / name).read_bytes())
    content[len(content) // 2] ^= 1
    (copy / name).write_bytes(content)
    with pytest.raises(Damaged, match=name):
        loaded(artefacts_in(copy))


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_missing_file_is_refused_by_name(copy, name):
    (copy / name).unlink()
    with pytest.raises(Damaged, match=name):
        loaded(artefacts_in(copy))


@pytest.mark.parametrize("content", [b"", b"no json", b"[]", b"{}"])
def test_a_manifest_that_is_none_is_refused(copy, content):
    (copy / MANIFEST).write_bytes(content)
    with pytest.raises(Damaged, match=MANIFEST):
        artefacts_in(copy)


def test_a_file_the_manifest_does_not_name_is_refused(copy):
    with pytest.raises(Damaged, match=r"other\.npz"):
        artefacts_in(copy).content("other.npz")


def test_a_seal_fits_what_it_seals():
    manifest = json.loads(sealed({"a": b"1"}, {"seed": 3}))
    assert manifest["seed"] == 3
    assert manifest["sha256"]["a"].startswith("6b86b273ff34fce1")


def test_what_cannot_be_judged_waits_for_a_human(monkeypatch):
    def broken() -> None:
        raise Damaged(MANIFEST)

    monkeypatch.setattr(judgement, "models", broken)
    before = judgement.use(None)
    try:
        found = run_checks(case("Good morning, everyone."), [abuse], seconds=5)
    finally:
        judgement.use(before)
    assert found[0].outcome is Outcome.ERROR


def test_the_models_know_what_they_tell():
    known = models()
    assert set(known.linear) == {"abuse", "spam", "kinds"}
    assert {"abuse", "spam"} <= set(known.told_by_encoder)
    assert known.calibrations["abuse"].line("en").encoder > 0
    assert known.calibrations["abuse"].line("tr").encoder == 0
