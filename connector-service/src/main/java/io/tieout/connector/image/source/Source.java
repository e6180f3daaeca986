package io.tieout.connector.image.source;

import io.tieout.connector.connection.Connection;
import io.tieout.connector.image.store.ImageSource;
import io.tieout.model.id.InvoiceId;

/** One place where images come from. Thread-safe. */
public interface Source {

    ImageSource kind();

    Sought seek(Connection connection, InvoiceId invoice);
}
