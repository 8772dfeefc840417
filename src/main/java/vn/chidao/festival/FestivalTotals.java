package vn.chidao.festival;

import java.util.List;

/**
 * Festivals of several residential areas in a year together.
 *
 * @param covered areas somebody is sent to
 * @param gaps areas nobody is sent to
 */
public record FestivalTotals(
        int areas,
        int covered,
        int gaps,
        int went,
        int absent,
        int unreported,
        int attended,
        int opinions,
        int takenUp,
        int overdue) {

    public static FestivalTotals of(List<AreaLine> lines) {
        int gaps = (int) lines.stream().filter(AreaLine::isGap).count();
        return new FestivalTotals(
                lines.size(),
                lines.size() - gaps,
                gaps,
                lines.stream().mapToInt(AreaLine::went).sum(),
                lines.stream().mapToInt(AreaLine::absent).sum(),
                lines.stream().mapToInt(AreaLine::unreported).sum(),
                lines.stream()
                        .mapToInt(line -> line.attended() == null ? 0 : line.attended())
                        .sum(),
                lines.stream().mapToInt(AreaLine::opinions).sum(),
                lines.stream().mapToInt(AreaLine::takenUp).sum(),
                lines.stream().mapToInt(AreaLine::overdue).sum());
    }
}
