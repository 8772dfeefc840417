package vn.chidao.festival;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation sends each of these people to each of these residential areas.
 *
 * @param unitId who sends them
 * @param day of the festival, within {@code year}
 * @param obligationId the obligation the visits serve, or null
 */
public record AssignFestival(
        String unitId,
        int year,
        LocalDate day,
        List<String> areaIds,
        List<Visitor> visitors,
        @Nullable String obligationId) {

    public AssignFestival {
        areaIds = List.copyOf(areaIds);
        visitors = List.copyOf(visitors);
    }
}
