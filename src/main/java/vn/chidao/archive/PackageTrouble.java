package vn.chidao.archive;

import java.time.Instant;

/**
 * A package that could not be made so far.
 *
 * @param since when it was ordered, in business time
 * @param failed whether it was given up
 * @param lastError as the program said it, for whoever mends the machine
 */
public record PackageTrouble(
        String id, String directiveId, String label, Instant since, boolean failed, int attempts, String lastError) {}
