package io.tieout.model.intacct;

import io.tieout.model.event.Payload;
import io.tieout.model.id.CommandId;

/** What the connector is told to do about one posting. */
public sealed interface PostingOrder extends Payload permits IntacctCommand, WithdrawPosting {

    CommandId commandId();
}
