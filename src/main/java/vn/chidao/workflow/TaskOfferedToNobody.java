package vn.chidao.workflow;

import org.jspecify.annotations.Nullable;

/**
 * A task waits and no position stands for its candidate rule. Published in the engine's transaction in place of
 * {@link TaskOffered}; {@code askedUnitId} is the organisation that has no such position, null where none can be named.
 */
public record TaskOfferedToNobody(
        TaskOffered task, @Nullable String askedUnitId) {}
