package vn.chidao.workflow;

import java.util.List;

/** An open task has passed to other positions; {@link TaskOffered} follows. Published in the transaction of the handover. */
public record TaskHandedOver(String taskId, List<String> formerGroups, List<String> groups) {}
