package vn.chidao.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.changing.ChangeKind;

/**
 * The clerk says what a change from outside is.
 *
 * @param kind null where there is nothing to do here; then {@code reason} says why
 */
public record SettleArrivingChange(
        String messageId,
        @Nullable ChangeKind kind,
        @Nullable String byDocument,
        @Nullable LocalDate byDocumentOn,
        @Nullable String reason) {}
