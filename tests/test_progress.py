"""Who waits at a terminal sees how far reading has come; a pipe and a short wait see nothing."""

import io
import sys

import pytest

from strategy_handbook import progress as room
from strategy_handbook.load import load
from strategy_handbook.progress import progress
from strategy_handbook.source.tree import Texts

TREE = Texts({"plan.yml": b"plan: {name: One}\n", "team.yml": b"team: {lead: {name: Lead}}\n"})


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, patience: float) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(room, "PATIENCE", patience)
    with progress(TREE) as tree:
        assert load(tree).plans[0].label == "One"
    return stream.getvalue()


def test_a_long_wait_at_a_terminal_shows_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    text = shown(monkeypatch, Terminal(), patience=-1)
    assert "Reading plans" in text
    assert "100%" in text


def test_a_short_wait_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, Terminal(), patience=1000) == ""


def test_a_pipe_gets_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, io.StringIO(), patience=-1) == ""
