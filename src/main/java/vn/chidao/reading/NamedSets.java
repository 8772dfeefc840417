package vn.chidao.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chidao.obligation.Target.Op;

/** Reads things named one by one that all have to be covered: channels, places, movements, models. */
final class NamedSets {

    private static final int LONGEST_NAME = 50;
    private static final Pattern LIST = Pattern.compile("[^.;:()]{3,300}");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]{3,120})\"");

    private final Rules rules;
    private final Amounts amounts;

    NamedSets(Rules rules) {
        this.rules = rules;
        this.amounts = new Amounts(rules);
    }

    Optional<ReadTarget> channels(String words) {
        List<String> names = new ArrayList<>();
        Matcher matcher = rules.words("channels").matcher(words);
        Matcher on = rules.words("channelsOn").matcher(words);
        if (!on.find()) {
            return Optional.empty();
        }
        matcher.region(on.end(), words.length());
        int start = -1;
        int end = -1;
        while (matcher.find()) {
            String name = channel(matcher.group());
            names.add(name);
            start = start < 0 ? matcher.start() : start;
            end = matcher.end();
        }
        return names.size() < 2
                ? Optional.empty()
                : Optional.of(new ReadTarget(
                        Op.EACH_OF_SET,
                        BigDecimal.valueOf(names.size()),
                        null,
                        rules.text("channelUnit"),
                        null,
                        names,
                        null,
                        NormalText.tidy(words.substring(start, end))));
    }

    /** "bằng nhiều hình thức: pano, tờ gấp và loa phát thanh": all of them. */
    Optional<ReadTarget> enumerated(String words, String rule, String unit) {
        Matcher opening = rules.words(rule).matcher(words);
        if (!opening.find()) {
            return Optional.empty();
        }
        Matcher list = LIST.matcher(words).region(opening.end(), words.length());
        List<String> names = list.lookingAt()
                ? rules.raw("listJoin")
                        .splitAsStream(list.group().strip())
                        .map(NormalText::tidy)
                        .toList()
                : List.of();
        return names.size() < 2 || names.stream().anyMatch(name -> name.length() > LONGEST_NAME)
                ? Optional.empty()
                : Optional.of(set(names, unit, words.substring(opening.start(), list.end())));
    }

    /** "tại 03 xã: An Bình, Lộc Hà, Phú Thọ": the places by name, as many as the figure says. */
    Optional<ReadTarget> placesByName(String words) {
        Matcher places = rules.words("namedPlaces").matcher(words);
        while (places.find()) {
            Matcher list = LIST.matcher(words).region(places.end(), words.length());
            BigDecimal count = amounts.value(places.group("count"));
            List<String> names = list.lookingAt()
                    ? rules.raw("listJoin")
                            .splitAsStream(list.group().strip())
                            .map(NormalText::tidy)
                            .toList()
                    : List.of();
            if (count != null && count.compareTo(BigDecimal.valueOf(names.size())) == 0 && names.size() > 1) {
                return Optional.of(set(names, places.group("unit"), words.substring(places.start(), list.end())));
            }
        }
        return Optional.empty();
    }

    private static ReadTarget set(List<String> names, String unit, String quote) {
        return new ReadTarget(
                Op.EACH_OF_SET,
                BigDecimal.valueOf(names.size()),
                null,
                unit,
                null,
                names,
                null,
                NormalText.tidy(quote));
    }

    private String channel(String words) {
        Matcher stop = rules.words("channelEnds").matcher(words);
        return NormalText.tidy(stop.find() && stop.start() > 3 ? words.substring(0, stop.start()) : words);
    }

    /** "các phong trào: “…”; “…”": each by its name. */
    Optional<ReadTarget> named(String words, String rule) {
        Matcher kind = rules.words(rule).matcher(words);
        while (kind.find()) {
            List<String> names = new ArrayList<>();
            Matcher quoted = QUOTED.matcher(words);
            int at = kind.end();
            while (quoted.find(at)
                    && rules.raw("betweenQuotes")
                            .matcher(words.substring(at, quoted.start()))
                            .matches()) {
                names.add(NormalText.tidy(quoted.group(1)));
                at = quoted.end();
            }
            if (names.size() > 1) {
                return Optional.of(new ReadTarget(
                        Op.EACH_OF_SET,
                        BigDecimal.valueOf(names.size()),
                        null,
                        NormalText.tidy(kind.group()).toLowerCase(Locale.ROOT),
                        null,
                        names,
                        null,
                        NormalText.tidy(words.substring(kind.start(), at))));
            }
        }
        return Optional.empty();
    }
}
