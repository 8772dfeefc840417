package vn.chidao.workflow;

import java.time.LocalDate;
import java.util.List;

/** A request for more time that nobody has decided waits for other positions now, because the supervisor has changed. */
public record ExtensionHandedOver(
        String extensionId,
        String taskName,
        String subject,
        LocalDate until,
        String reason,
        List<String> decidingGroups) {}
