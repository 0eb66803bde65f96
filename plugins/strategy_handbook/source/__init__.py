"""Source: bytes in a tree of files become text with its position kept.

Nothing here knows what a plan is. The schema decides later what each text means.
"""

from strategy_handbook.source.documents import Document, read_documents
from strategy_handbook.source.folder import Folder
from strategy_handbook.source.nodes import Mapping, Node, Scalar, Sequence
from strategy_handbook.source.tree import FileTree, TreeFile

__all__ = [
    "Document",
    "FileTree",
    "Folder",
    "Mapping",
    "Node",
    "Scalar",
    "Sequence",
    "TreeFile",
    "read_documents",
]
