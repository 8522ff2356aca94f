package app.foyer.cues.internal;

import app.foyer.cues.Message;

/** A message of the outbox, worded. */
record Letter(String event, String kind, String subject, Message message) {}
