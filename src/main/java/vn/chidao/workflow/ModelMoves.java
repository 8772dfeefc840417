package vn.chidao.workflow;

import java.util.List;
import java.util.Optional;

/**
 * Instances finish on the version they were started with. Where that will not do, an administrator takes them to the
 * newest one: he sees what it means, tries it without effect, and then does it.
 */
public interface ModelMoves {

    /** At most so many instances go over at once, in one transaction: all of them or none. */
    int MOST = 500;

    /** Versions instances run on and the newest of each model, by the model's name, the newest first. */
    List<ModelVersion> inUse();

    /** What it would mean to go from this version to the newest; empty where there is no such version or it is the newest. */
    Optional<ModelMove> preview(String versionId);

    /** Does what {@link #carryOut} would, instance by instance, and undoes it. */
    ModelMove.Outcome tryOut(String versionId);

    /**
     * Takes instances over, as far as the newest version has the steps they stand on.
     *
     * @param targetId the newest version as it was previewed; refused when a newer one has been deployed since
     * @param reason why they may not finish on their version
     */
    ModelMove.Outcome carryOut(String versionId, String targetId, String reason);
}
