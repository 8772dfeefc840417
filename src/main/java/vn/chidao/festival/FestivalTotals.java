package vn.chidao.festival;

import java.util.List;

/**
 * Festivals of several residential areas in a year together.
 *
 * @param covered areas somebody has gone to or is to go to
 * @param gaps areas nobody is sent to
 * @param missed areas to which none of those who are sent has gone
 */
public record FestivalTotals(
        int areas,
        int covered,
        int gaps,
        int missed,
        int went,
        int absent,
        int unreported,
        int attended,
        int opinions,
        int takenUp,
        int closed,
        int overdue) {

    public static FestivalTotals of(List<AreaLine> lines) {
        int gaps = (int) lines.stream().filter(AreaLine::isGap).count();
        int missed = (int) lines.stream().filter(AreaLine::isMissed).count();
        return new FestivalTotals(
                lines.size(),
                lines.size() - gaps,
                gaps - missed,
                missed,
                lines.stream().mapToInt(AreaLine::went).sum(),
                lines.stream().mapToInt(AreaLine::absent).sum(),
                lines.stream().mapToInt(AreaLine::unreported).sum(),
                lines.stream()
                        .mapToInt(line -> line.attended() == null ? 0 : line.attended())
                        .sum(),
                lines.stream().mapToInt(AreaLine::opinions).sum(),
                lines.stream().mapToInt(AreaLine::takenUp).sum(),
                lines.stream().mapToInt(AreaLine::closed).sum(),
                lines.stream().mapToInt(AreaLine::overdue).sum());
    }
}
