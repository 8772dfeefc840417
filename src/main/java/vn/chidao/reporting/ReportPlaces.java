package vn.chidao.reporting;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import vn.chidao.shared.ContentArea;

/** Calls places of reports by name, in Vietnamese. */
@Component
public class ReportPlaces {

    private final MessageSourceAccessor messages;

    ReportPlaces(MessageSource messages) {
        this.messages = new MessageSourceAccessor(messages, Locale.forLanguageTag("vi"));
    }

    public String name(ReportPlace place) {
        return place.part() != null
                ? messages.getMessage("ReportPart." + place.part())
                : figure(place.content(), String.valueOf(place.indicator()));
    }

    /** Where a mark stands. */
    public String name(ReportMark mark) {
        return ReportPlace.parse(mark.place()).map(this::name).orElse(mark.place());
    }

    /** A figure as it is written. */
    public String name(FigureLine line) {
        return figure(line.content(), line.indicator());
    }

    private String figure(@Nullable ContentArea content, String indicator) {
        return messages.getMessage("reporting.mark.figure", new Object[] {
            content == null ? "" : messages.getMessage("ContentArea." + content.name()), indicator
        });
    }
}
