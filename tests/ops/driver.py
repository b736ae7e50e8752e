"""Runs the supervisor in a process of its own, so that tests can signal and kill it: `driver.py FOLDER SPECS GRACE`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from service.ops import supervise


def main() -> int:
    """Run the commands given as JSON; it is ready once FOLDER/ready exists, and tells what FOLDER/tell holds."""
    folder = Path(sys.argv[1])
    specs = [supervise.ProcessSpec(name, argv, cwd=folder) for name, argv in json.loads(sys.argv[2]).items()]
    # The first pause stays; the doubling would only make the tests wait.
    supervise._LONGEST_PAUSE = 0.01

    def tell() -> str | None:
        path = folder / "tell"
        return path.read_text() if path.exists() else None

    return supervise.run(
        specs,
        is_ready=(folder / "ready").exists,
        on_ready=(folder / "was-ready").touch,
        each_second=tell,
        grace_seconds=float(sys.argv[3]),
    )


if __name__ == "__main__":
    sys.exit(main())
