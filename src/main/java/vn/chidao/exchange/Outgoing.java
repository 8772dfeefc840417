package vn.chidao.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message under way.
 *
 * @param attempt counts from 1
 * @param payload the bytes that earlier tries have sent; null before the first
 */
record Outgoing(String id, int attempt, Message message, byte @Nullable [] payload, Instant orderedAt) {}
