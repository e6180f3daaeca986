package io.tieout.model.posting;

import io.tieout.model.event.Payload;

/** What payment-service wants of the ledger about one movement of money. Those about one movement come in their order. */
public sealed interface PostingWish extends Payload permits PostingRequested, PostingWithdrawn {}
