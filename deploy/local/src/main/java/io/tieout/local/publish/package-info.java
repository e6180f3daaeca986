/**
 * Puts a file of events on Kafka as an upstream system would. Each JSON object of the file is an event in the JSON format of
 * CloudEvents 1.0; on Kafka it becomes a record in binary mode: the attributes in {@code ce_*} headers, the data as the
 * value. The data is not judged here, because an upstream system would not be either: what it is worth is for the door of
 * the services to say.
 */
@NullMarked
package io.tieout.local.publish;

import org.jspecify.annotations.NullMarked;
