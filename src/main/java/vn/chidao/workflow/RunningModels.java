package vn.chidao.workflow;

import java.util.Optional;

/** Which version of a model an instance runs on: it keeps the one it was started with when a newer one is deployed. */
public interface RunningModels {

    /** The version tag of the running instance's model; empty where none runs. */
    Optional<String> versionTagOf(String processId, String businessKey);
}
