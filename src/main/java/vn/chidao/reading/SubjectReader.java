package vn.chidao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Folded;

/** Finds who a sentence or a heading charges. */
final class SubjectReader {

    private static final int MOST_CIRCUMSTANCES = 5;
    private static final int NEAR_BEGINNING = 60;
    private static final int LOOK_BACK = 90;
    private static final int LONGEST_TOPIC = 90;

    private final NormalText text;
    private final String words;
    private final Organs organs;
    private final Rules rules;
    private final String speakers;

    /** @param speakers words that name whose document it is; they hand tasks on rather than do them */
    SubjectReader(NormalText text, Organs organs, String speakers) {
        this.text = text;
        this.words = text.text();
        this.organs = organs;
        this.rules = organs.rules();
        this.speakers = Folded.fold(speakers);
    }

    /**
     * "2. Ủy ban nhân dân huyện:", "Đối với UBND các xã", also "3. UB MTTQ huyện thông qua … chỉ đạo …:".
     *
     * @param title whether the stretch is a title, so that all of it may be names
     */
    Optional<Subject> headingAt(int from, int to, boolean title) {
        int at = from;
        Matcher of = rules.words("headingOf").matcher(words).region(at, to);
        if (of.lookingAt()) {
            at = Organs.skipBlanks(words, of.end(), to);
        }
        Optional<Subject> strict = strictAt(at, to, true);
        return strict.isPresent() ? strict : looseAt(at, to, title);
    }

    /** The subject a part of a sentence begins with, circumstances and a topic before it passed over. */
    Optional<Subject> at(int from, int to) {
        Optional<Subject> found = behindAll(from, to);
        if (found.isPresent()) {
            return Optional.of(handedOn(found.get(), to));
        }
        int topic = behindTopic(from, to);
        return topic > from ? behindAll(topic, to) : Optional.empty();
    }

    /** Where the words begin behind "Công tác tuyên truyền:"; the beginning where there is no such topic. */
    int behindTopic(int from, int to) {
        int limit = Math.min(to, from + LONGEST_TOPIC);
        int colon = words.substring(from, limit).indexOf(':') + from;
        if (colon < from
                || rules.words("enumerates")
                        .matcher(words)
                        .region(from, colon + 1)
                        .find()) {
            return from;
        }
        return Organs.skipBlanks(words, colon + 1, to);
    }

    private Optional<Subject> behindAll(int from, int to) {
        int at = from;
        for (int n = 0; n <= MOST_CIRCUMSTANCES; n++) {
            Optional<Subject> subject = assignedAt(at, to);
            if (subject.isPresent()) {
                return subject;
            }
            Matcher circumstance = rules.words("circumstances").matcher(words).region(at, to);
            if (n == 0 && !circumstance.lookingAt()) {
                return Optional.empty();
            }
            if (circumstance.lookingAt()) {
                int behind = Organs.skipBlanks(words, circumstance.end(), to);
                Optional<Subject> direct = assignedAt(behind, to);
                if (direct.isPresent() && !isTopic(circumstance.group())) {
                    return rules.words("about").matcher(circumstance.group()).lookingAt()
                            ? behindComma(direct.get().end(), to).or(() -> direct)
                            : direct;
                }
            }
            int comma = comma(behindOrgans(circumstance, to), to);
            if (comma < 0
                    || rules.words("directOnly").matcher(words).region(at, to).lookingAt()) {
                return Optional.empty();
            }
            at = Organs.skipBlanks(words, comma + 1, to);
        }
        return Optional.empty();
    }

    private Optional<Subject> behindComma(int from, int to) {
        int comma = comma(from, to);
        return comma < 0 ? Optional.empty() : strictAt(Organs.skipBlanks(words, comma + 1, to), to, false);
    }

    /** "Thông qua Hội Phụ nữ, Hội Nông dân, nhân rộng …": all of them belong to the circumstance. */
    private int behindOrgans(Matcher circumstance, int to) {
        boolean topic = circumstance.lookingAt() && isTopic(circumstance.group());
        int at = circumstance.lookingAt() ? circumstance.end() : circumstance.regionStart();
        return topic
                ? organs.listAt(words, Organs.skipBlanks(words, at, to), to)
                        .map(OrganList::end)
                        .orElse(circumstance.regionStart())
                : circumstance.regionStart();
    }

    private int comma(int from, int to) {
        int comma = Sentences.masked(words.substring(from, to)).indexOf(',');
        return comma < 0 ? -1 : from + comma;
    }

    /** "Đối với UBND xã, …" names whom it is about; "Căn cứ kế hoạch của UBND xã, …" does not. */
    private boolean isTopic(String circumstance) {
        return rules.words("noTopic").matcher(circumstance).lookingAt();
    }

    /** "Ban Thường vụ giao Ban Dân vận …" charges the second. */
    private Subject handedOn(Subject subject, int to) {
        Matcher assigned = rules.words("assigns").matcher(words).region(subject.end(), to);
        if (assigned.lookingAt()
                && (isSpeaker(subject)
                        || rules.words("demands").matcher(assigned.group()).lookingAt())) {
            return subjectAt(Organs.skipBlanks(words, assigned.end(), to), to)
                    .orElseGet(() -> withoutSpeaker(subject, assigned.end()));
        }
        return subject;
    }

    /** "Đối với MTTQ, Ban Thường vụ đề nghị tiếp tục …": the last one named only demands it of the others. */
    private Subject withoutSpeaker(Subject subject, int behindDemand) {
        List<String> names = subject.names();
        int last = names.size() - 1;
        return last > 0 && speakers.contains(Folded.fold(names.get(last)))
                ? subject(names.subList(0, last), subject.through(), behindDemand)
                : subject;
    }

    private boolean isSpeaker(Subject subject) {
        return subject.names().stream().allMatch(name -> speakers.contains(Folded.fold(name)));
    }

    /** "mỗi tổ chức nhận giúp …": one of many, charged for this once. */
    Optional<Subject> eachAt(int from, int to) {
        return rules.words("eachOne").matcher(words).region(from, to).lookingAt()
                ? subjectAt(from, to).map(Subject::forOnce)
                : Optional.empty();
    }

    /** Names built as names are, with a verb behind them. */
    Optional<Subject> plainAt(int from, int to) {
        return strictAt(from, to, false);
    }

    /** Whether a duty can begin here: with a verb, or with a time or occasion before it. */
    boolean beginsDuty(int from, int to) {
        Matcher circumstance = rules.words("circumstances").matcher(words).region(from, to);
        return organs.isVerbAt(words, from, to)
                || circumstance.lookingAt() && !isTopic(circumstance.group())
                || rules.words("ifThen").matcher(words).region(from, to).lookingAt();
    }

    /** Where the verb is to be looked for: behind circumstances that a comma closes. */
    int behindCircumstances(int from, int to) {
        Matcher circumstance = rules.words("circumstances").matcher(words).region(from, to);
        if (circumstance.lookingAt() && !organs.isVerbAt(words, Organs.skipBlanks(words, circumstance.end(), to), to)) {
            int comma = comma(from, to);
            if (comma > from) {
                int behind = Organs.skipBlanks(words, comma + 1, to);
                if (organs.isVerbAt(words, behind, to)) {
                    return behind;
                }
            }
        }
        return from;
    }

    private Optional<Subject> assignedAt(int from, int to) {
        Matcher assigned = rules.words("assigns").matcher(words).region(from, to);
        if (assigned.lookingAt()) {
            return subjectAt(Organs.skipBlanks(words, assigned.end(), to), to);
        }
        Matcher share = rules.words("shareOf").matcher(words).region(from, to);
        if (share.lookingAt()) {
            return strictAt(Organs.skipBlanks(words, share.end(), to), to, false)
                    .filter(subject -> rules.words("shareActs")
                            .matcher(words)
                            .region(subject.end(), to)
                            .lookingAt());
        }
        return subjectAt(from, to);
    }

    private Optional<Subject> subjectAt(int from, int to) {
        Optional<Subject> strict = strictAt(from, to, false);
        Optional<Subject> found = strict.isPresent() ? strict : looseAt(from, to, false);
        return found.isPresent() ? found : bareAt(from, to);
    }

    /** Names at the head of a sentence with a verb behind them that no rule foresaw. */
    private Optional<Subject> bareAt(int from, int to) {
        if (from >= to || !Character.isUpperCase(words.charAt(from))) {
            return Optional.empty();
        }
        Optional<OrganList> list = organs.listAt(words, from, to);
        if (list.isEmpty()) {
            return Optional.empty();
        }
        int next = Organs.skipBlanks(words, list.get().end(), to);
        boolean goesOn = next < to
                && Character.isLowerCase(words.charAt(next))
                && !rules.words("noName").matcher(words).region(next, to).lookingAt();
        return goesOn ? Optional.of(subject(organs.names(text, list.get().names()), null, next)) : Optional.empty();
    }

    private Optional<Subject> looseAt(int from, int to, boolean mayEnd) {
        return organs.looseAt(words, from, to, mayEnd)
                .map(loose -> subject(
                        organs.names(text, loose.names()), null, loose.colon() ? loose.next() + 1 : loose.next()));
    }

    private Optional<Subject> strictAt(int from, int to, boolean mayEnd) {
        Optional<OrganList> list = organs.listAt(words, from, to);
        if (list.isEmpty()) {
            return Optional.empty();
        }
        for (int end : list.get().ends()) {
            int behindNames = Organs.skipBlanks(words, end, to);
            int next = behindDistributive(behindNames, to);
            boolean each = next > behindNames;
            String through = null;
            Matcher passing = rules.words("through").matcher(words).region(next, to);
            if (passing.lookingAt()) {
                int at = Organs.skipBlanks(words, passing.end(), to);
                Optional<OrganList> via = organs.listAt(words, at, to);
                for (int viaEnd : via.map(OrganList::ends).orElse(List.of())) {
                    int behind = Organs.skipBlanks(words, viaEnd, to);
                    if (organs.isVerbAt(words, behind, to)) {
                        through = text.words(at, viaEnd);
                        next = behind;
                        break;
                    }
                }
            }
            boolean colon = next < to && words.charAt(next) == ':';
            boolean over = next >= to || next == to - 1 && ".;".indexOf(words.charAt(next)) >= 0;
            int verb = next < to && words.charAt(next) == ',' ? Organs.skipBlanks(words, next + 1, to) : next;
            boolean capital = next < to && next == behindNames && Character.isUpperCase(words.charAt(next));
            if (colon
                    || over && mayEnd
                    || !capital && organs.isVerbAt(words, next, to)
                    || verb > next && through != null) {
                List<String> names = organs.names(text, list.get().namesTo(end));
                Subject subject = subject(names, through, colon ? next + 1 : over ? to : next);
                return Optional.of(each ? subject.forOnce() : subject);
            }
        }
        return Optional.empty();
    }

    private Subject subject(List<String> names, @Nullable String through, int end) {
        Subject subject = new Subject(names, through, Organs.skipBlanks(words, end, words.length()), true);
        return rules.words("oneOfMany").matcher(names.get(0)).lookingAt() ? subject.forOnce() : subject;
    }

    private int behindDistributive(int at, int to) {
        Matcher each = rules.words("distributive").matcher(words).region(at, to);
        return each.lookingAt() ? Organs.skipBlanks(words, each.end(), to) : at;
    }

    /** "Tăng cường sự lãnh đạo của X trong …", and, where nobody else is named, "thống nhất giữa X và Y". */
    Optional<OrganList> dutyOf(int from, int to, boolean nobodyNamed) {
        for (Rules.Entry entry : rules.entries("dutyOf")) {
            if (!entry.is("overrides") && !nobodyNamed) {
                continue;
            }
            Matcher matcher = entry.words().matcher(words).region(from, to);
            if (matcher.find() && matcher.start() - from < NEAR_BEGINNING) {
                Optional<OrganList> list = organs.partnersAt(words, Organs.skipBlanks(words, matcher.end(), to), to);
                if (list.isPresent()) {
                    return list;
                }
            }
        }
        return Optional.empty();
    }

    /** Whom, by name, something is drafted for that only they can decide: "tham mưu UBND huyện ban hành …". */
    Optional<List<String>> advised(int from, int to) {
        Matcher advise = rules.words("advise").matcher(words).region(from, to);
        if (!advise.find()) {
            return Optional.empty();
        }
        return organs.listAt(words, Organs.skipBlanks(words, advise.end(), to), to)
                .flatMap(list -> list.ends().stream()
                        .filter(end -> rules.words("decides")
                                .matcher(words)
                                .region(Organs.skipBlanks(words, end, to), to)
                                .lookingAt())
                        .findFirst()
                        .map(end -> organs.names(text, list.namesTo(end))))
                .filter(names -> names.stream().allMatch(name -> name.chars().anyMatch(Character::isUpperCase)));
    }

    /** Names up to the end of a label: "Đơn vị chủ trì: Phòng Nội vụ." */
    private List<String> labelled(int from, int to) {
        int end = from;
        while (end < to && ".;)\n".indexOf(words.charAt(end)) < 0) {
            end++;
        }
        Optional<Organs.Loose> loose = organs.looseAt(words, from, end, true);
        return loose.isPresent() ? organs.names(text, loose.get().names()) : List.of(text.words(from, end));
    }

    /** Whom a pattern of the rules charges: "do Phòng Nội vụ chủ trì", "Đơn vị chủ trì: …", "tiêu chí xếp loại …". */
    Optional<List<String>> chargedBy(String rule, int from, int to) {
        for (Rules.Entry entry : rules.entries(rule)) {
            Matcher matcher = (entry.is("sign") ? entry.raw() : entry.words())
                    .matcher(words)
                    .region(from, to);
            while (matcher.find()) {
                int at = Organs.skipBlanks(words, matcher.end(), to);
                if (entry.is("label") && at < to) {
                    return Optional.of(labelled(at, to));
                }
                Optional<OrganList> list = organs.listAt(words, at, to);
                if (list.isPresent() && follows(entry, list.get().end(), to)) {
                    return Optional.of(organs.names(text, list.get().names()));
                }
            }
        }
        return Optional.empty();
    }

    private boolean follows(Rules.Entry entry, int at, int to) {
        Optional<String> behind = entry.setting("behind");
        return behind.isEmpty()
                || rules.wordsOf(behind.get())
                        .matcher(words)
                        .region(Organs.skipBlanks(words, at, to), to)
                        .lookingAt();
    }

    /** "ký kết với UBND, tạo điều kiện để MTTQ …": who is signed with has to make it possible, not MTTQ itself. */
    Optional<OrganList> provider(int from, int to) {
        Matcher provides = rules.words("provides").matcher(words).region(from, to);
        if (!provides.lookingAt()) {
            return Optional.empty();
        }
        int back = Math.max(0, from - LOOK_BACK);
        int with = words.substring(back, from).lastIndexOf(rules.text("with"));
        if (with < 0) {
            return Optional.empty();
        }
        return organs.listAt(
                words, Organs.skipBlanks(words, back + with + rules.text("with").length(), from), from);
    }

    /** Everybody a stretch names: the parties of a joint programme. */
    List<String> partiesIn(@Nullable Paragraph leadIn) {
        if (leadIn == null) {
            return List.of();
        }
        Matcher agree = rules.words("agree").matcher(words).region(leadIn.start(), leadIn.end());
        if (!agree.find()) {
            List<String> speaking = organs.eachSpeakingIn(text, leadIn.start(), leadIn.end());
            return speaking.size() > 1 ? speaking : List.of();
        }
        Optional<OrganList> others =
                organs.listAt(words, Organs.skipBlanks(words, agree.end(), leadIn.end()), leadIn.end());
        if (others.isEmpty()) {
            return organs.eachSpeakingIn(text, leadIn.start(), leadIn.end());
        }
        List<String> parties = new ArrayList<>();
        organs.speakingIn(text, leadIn.start(), leadIn.end()).ifPresent(parties::add);
        parties.addAll(organs.names(text, others.get().names()));
        return List.copyOf(parties);
    }
}
