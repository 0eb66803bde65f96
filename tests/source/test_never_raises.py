"""Whatever the bytes are, reading them raises nothing and says where it stopped."""

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from strategy_handbook.source import Mapping, Node, Scalar, Sequence, read_documents
from strategy_handbook.source.excerpt import Excerpts
from strategy_handbook.source.tree import Texts
from tests.plan.spoilt import MARKS

YAMLISH = st.lists(st.sampled_from(MARKS) | st.binary(max_size=4), max_size=60).map(b"".join)


def nodes_in(root: Node | None) -> list[Node]:
    found, pending = [], [root] if root else []
    while pending:
        node = pending.pop()
        found.append(node)
        if isinstance(node, Sequence):
            pending += node.items
        elif isinstance(node, Mapping):
            pending += [*node.keys.values(), *node.values.values()]
    return found


@given(st.binary(max_size=400) | YAMLISH)
@example(b"\xed\xa0\x80: x")
@example(b'"\\ud83d\\udeb2"')
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_bytes_become_values_or_a_finding(data: bytes) -> None:
    tree = Texts({"x.yml": data})
    [document] = read_documents(tree)
    assert document.root is not None or document.findings
    text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    # Nothing, at the very end, is placed by libyaml on the line that would follow.
    lines.append("")
    for finding in document.findings:
        assert finding.where.file == "plans/x.yml"
        assert 1 <= finding.where.line <= len(lines)
        assert finding.where.column >= 1
        assert finding.where.length >= 1
        assert finding.message
        Excerpts(tree).line(finding.where)
    for node in nodes_in(document.root):
        # Every value lies in the file, and a word stands at the place it claims.
        line = lines[node.line - 1]
        assert 1 <= node.column <= len(line) + 1
        if isinstance(node, Scalar) and node.plain and node.length == len(node.text) > 0:
            assert line[node.column - 1 :].startswith(node.text)
