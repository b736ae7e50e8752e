"""`haven eval` on small made-up data: what it prints and writes, what it skips, and how it refuses."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import Result

from tests.checks.evaluating import Telling, write
from tests.cli.terminal import on_a_terminal
from workers import judgement
from workers.judgement.evaluation import cost_probe

Command = Callable[..., Result]
#: A word of every text, to see that none gets out.
SECRET = "zqxwv"


@pytest.fixture(autouse=True)
def telling() -> Iterator[None]:
    before = judgement.use(Telling())
    yield
    judgement.use(before)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    scores = [(0.9, 1), (0.8, 1), (0.3, 1), (0.6, 0), (0.2, 0), (0.1, 0)]
    rows = [{"text": f"{SECRET} gay {score}", "label": label} for score, label in scores]
    write(folder, "abuse_olid2019", rows)
    write(folder, "abuse_wikitalk_cat", rows)
    write(folder, "abuse_ru_news_toxicity", [{**row, "lang": "ru"} for row in rows])
    write(folder, "spam_telegram_ru", [{**row, "lang": "ru"} for row in rows])
    cases = [{**row, "functionality": "threat_h" if row["label"] else "ident_pos_nh"} for row in rows]
    write(folder, "suite_hatecheck_dev", cases)
    spans = [{"type": "EMAIL_ADDRESS", "start": 0, "end": 4}]
    write(folder, "pii_presidio_synth", [{"text": f"mail {SECRET}", "spans": spans}, {"text": SECRET, "spans": []}])
    return folder


def ok(result: Result) -> str:
    assert result.exit_code == 0, result.output
    return result.stdout


def test_tables_json_and_page_say_the_same(haven_command: Command, data: Path, tmp_path: Path) -> None:
    files = {name: tmp_path / f"figures.{name}" for name in ("json", "html")}
    options = [option for name, file in files.items() for option in (f"--{name}", str(file))]
    printed = ok(haven_command("eval", "--data", str(data), "--whole", *options))
    figures, page = json.loads(files["json"].read_text()), files["html"].read_text()
    area = 8 / 9
    assert figures["abuse_core_auc"] == pytest.approx(area)
    assert figures["hatecheck"]["balanced"]["own"] == pytest.approx(2 / 3)
    assert figures["private"]["types"]["EMAIL_ADDRESS"]["found"] == 1.0
    for cell in ("abuse: mean AUC over the 12 English core sets", "0.889", "0.730", "0.850", "reached"):
        assert cell in printed
        assert f"<td>{cell}</td>" in page
    assert "\nabuse: mean AUC over the 12 English core sets\t0.889\t0.730\t0.850\treached\n" in printed
    assert figures["cost"]["per_second"] > 0
    assert figures["cost"]["p50_ms"] <= figures["cost"]["p95_ms"]
    for text in (printed, page, files["json"].read_text()):
        assert SECRET not in text


def test_what_is_absent_is_named_as_skipped(haven_command: Command, data: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    printed = ok(haven_command("eval", "--data", str(data), "--only", "abuse", "--html", str(page)))
    skipped = re.search(r"^Skipped, as not in the data folder: (.*)$", printed, re.MULTILINE)
    assert skipped
    assert {"abuse_ethos", "suite_madlibs_dev"} <= set(skipped[1].split(", "))
    assert not {"abuse_olid2019", "spam_sms_spam", "corpus_abuse"} & set(skipped[1].split(", "))
    assert "abuse_ethos" in page.read_text()


@pytest.mark.parametrize(
    ("only", "there", "away"),
    [
        ("abuse", "HateCheck: share", "Spam, each data set"),
        ("spam", "Spam, each data set", "Private details"),
        ("private", "Private details", "HateCheck: share"),
    ],
)
def test_one_thing_alone_can_be_measured(haven_command: Command, data: Path, only: str, there: str, away: str) -> None:
    printed = ok(haven_command("eval", "--data", str(data), "--only", only, "--whole"))
    assert there in printed
    assert away not in printed
    assert "# Cost" not in printed


def test_a_limit_is_kept_and_said(haven_command: Command, data: Path, tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    printed = ok(haven_command("eval", "--data", str(data), "--only", "abuse", "--limit", "2", "--json", str(file)))
    assert "at most 2 texts of each set" in printed
    assert json.loads(file.read_text())["abuse_sets"]["olid2019"]["texts"] == 2


def test_the_page_needs_nothing_else(haven_command: Command, data: Path, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    ok(haven_command("eval", "--data", str(data), "--only", "abuse", "--html", str(file)))
    page = file.read_text()
    assert not re.search(r"<script|<link|<img|src=|href=|url\(|@import|https?:|\son\w+=", page)
    assert "prefers-color-scheme: dark" in page
    plots = [ET.fromstring(plot) for plot in re.findall(r"<svg.*?</svg>", page, re.DOTALL)]
    assert [plot.get("aria-label") for plot in plots] == ["all", "en", "ru"] * 2
    assert all(plot.findall("g/path") for plot in plots)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("abuse_olid2019", b"what", "abuse_olid2019.jsonl.gz is no whole gzip file."),
        (
            "abuse_olid2019",
            gzip.compress(b"{\n", mtime=0),
            "abuse_olid2019.jsonl.gz, line 1 is no JSON object with a text.",
        ),
        ("pii_presidio_synth", gzip.compress(b'{"text": "a"}\n', mtime=0), "a row's spans are not as they should be."),
    ],
)
def test_malformed_data_is_told_in_a_sentence(
    haven_command: Command, data: Path, name: str, content: bytes, says: str
) -> None:
    (data / f"{name}.jsonl.gz").write_bytes(content)
    result = haven_command("eval", "--data", str(data))
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.endswith(f"{says}\n")
    assert result.stderr.count("\n") == 1


def test_a_folder_that_is_missing_or_empty_is_told_in_a_sentence(haven_command: Command, tmp_path: Path) -> None:
    missing = haven_command("eval", "--data", str(tmp_path / "away"))
    assert (missing.exit_code, missing.stderr) == (2, f"Error: {tmp_path}/away is no folder.\n")
    empty = haven_command("eval", "--data", str(tmp_path))
    assert (empty.exit_code, empty.stdout) == (2, "")
    assert "holds no data set" in empty.stderr


def test_a_page_that_cannot_be_written_is_told_before_anything_is_measured(
    haven_command: Command, data: Path, tmp_path: Path
) -> None:
    result = haven_command("eval", "--data", str(data), "--html", str(tmp_path / "away" / "page.html"))
    assert (result.exit_code, result.stdout) == (1, "")
    assert "away is no folder." in result.stderr


def test_a_judgement_that_fails_in_its_own_process_is_told(
    haven_command: Command, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing = tmp_path / "failing.py"
    failing.write_text("raise SystemExit(3)")
    monkeypatch.setattr(cost_probe, "__file__", str(failing))
    result = haven_command("eval", "--data", str(data), "--limit", "1")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "failed while its cost was measured" in result.stderr


def test_a_terminal_gets_tables_and_notes(data: Path) -> None:
    printed = on_a_terminal("eval", "--data", str(data), "--only", "private")
    assert "The figures that count" not in printed, "none of them is about private details"
    assert re.search(r"\nemail address +1 +[01]\.000\r", printed)
    assert "On the synthetic sentences" in printed
    assert "Judging" in printed
    assert SECRET not in printed


@pytest.mark.parametrize("arguments", [[], ["--data", "x", "--only", "speed"], ["--data", "x", "--limit", "0"]])
def test_wrong_usage_is_told(haven_command: Command, arguments: list[str]) -> None:
    result = haven_command("eval", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Usage: haven eval" in result.stderr
