"""One message in full."""

from __future__ import annotations

from strategy_handbook.plan.communication import Message
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.entries import entry, titled
from strategy_handbook.views.pieces.lists import listed, words
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.wording import filled, in_a_row, term


def message_entry(context: Context, one: Message) -> Markup:
    """The message with its proofs, its audience, its tone, and who says it."""
    return entry(
        context,
        one,
        3,
        titled(_("Why it should be believed"), _proofs(context, one)),
        badges=(term(one.type) if one.type else "", chip(one.status)),
        rows=(
            # Translators: heads the message that a message belongs under.
            (_("Under"), context.ref(one.under)),
            (_("For whom"), context.refs(one.audience)),
            (_("Stage"), words(one.stage)),
            # Translators: heads how a message is to sound.
            (_("Tone"), in_a_row(one.tone)),
            # Translators: heads words and claims that a message must not use.
            (_("To stay away from"), in_a_row(one.avoid)),
        ),
    )


def _proofs(context: Context, one: Message) -> Markup:
    return listed(
        filled(
            # Translators: a proof, and the evidence it rests on.
            _("{proof} ({evidence})"),
            proof=context.inline(proof.proof),
            evidence=context.refs(proof.evidence),
        )
        if proof.evidence
        else context.inline(proof.proof)
        for proof in one.proofs
    )
