package vn.chidao.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One deployed version of a model.
 *
 * @param id the engine's own, of this version alone
 * @param processId the model's, which all its versions share
 * @param tag what its designer calls this version
 * @param newest what is started today runs on it
 * @param running instances that stand on it
 */
public record ModelVersion(
        String id,
        String processId,
        String name,
        int version,
        @Nullable String tag,
        boolean newest,
        Instant deployedAt,
        long running) {}
