package vn.chidao.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Tells who has to do what a stretch asks for, and why it thinks so; names nobody whom the text does not name. */
final class Owners {

    private final NormalText text;
    private final String words;
    private final Organs organs;
    private final Rules rules;
    private final Rules acts;
    private final SubjectReader subjects;
    private final ReadHeading heading;
    private final List<String> parties;
    private final List<String> everybody;

    /** @param parties of a joint document, who share what nobody is named for; else empty */
    Owners(
            NormalText text,
            Rules acts,
            Organs organs,
            SubjectReader subjects,
            ReadHeading heading,
            List<String> parties) {
        this.text = text;
        this.words = text.text();
        this.acts = acts;
        this.organs = organs;
        this.rules = organs.rules();
        this.subjects = subjects;
        this.heading = heading;
        this.parties = parties;
        Matcher all = rules.words("parties").matcher(words);
        this.everybody = !parties.isEmpty() && all.find() ? List.of(text.words(all.start(), all.end())) : List.of();
    }

    /** @param drafters who prepares what the leads decide */
    record Owner(List<String> leads, @Nullable String through, List<String> drafters) {

        Owner(List<String> leads, @Nullable String through) {
            this(leads, through, List.of());
        }
    }

    /** @param goal whether it is a goal of the document, which is nobody's in particular unless it names somebody */
    Owner of(Segment segment, boolean goal, List<Remark> remarks) {
        String own = words.substring(segment.start, segment.end);
        Optional<List<String>> charged = charged(segment);
        if (charged.isPresent()) {
            remarks.add(Remark.because("leads", Remark.LEAD_BY_DUTY, String.join(", ", charged.get())));
            return new Owner(charged.get(), null);
        }
        Optional<List<String>> deciding = subjects.advised(segment.verbAt, segment.end);
        boolean handedOn =
                !segment.ownSubject && acts.words("handed").matcher(own).lookingAt();
        if (deciding.isPresent() && segment.subject != null && !handedOn) {
            remarks.add(Remark.because("leads", Remark.LEAD_BY_DUTY, String.join(", ", deciding.get())));
            return new Owner(deciding.get(), null, segment.subject.names());
        }
        if (!segment.ownSubject
                && (rules.words("issuerActs").matcher(own).lookingAt()
                        || segment.subject == null
                                && rules.words("founds").matcher(own).lookingAt())) {
            if (rules.words("roster").matcher(own).find() || heading.issuer() == null) {
                remarks.add(Remark.doubt("leads", Remark.MISSING_LEAD));
            }
            remarks.add(Remark.doubt("leads", Remark.LEAD_NOT_NAMED));
            return new Owner(List.of(), null);
        }
        boolean calledTogether = parties.size() == 1;
        if (goal
                && segment.subject == null
                && !calledTogether
                && !rules.words("parties").matcher(own).find()) {
            remarks.add(Remark.doubt("leads", Remark.LEAD_NOT_NAMED));
            return new Owner(List.of(), null);
        }
        if (isReviewOfAll(segment)) {
            remarks.add(Remark.doubt("leads", Remark.LEAD_BY_PARTIES, String.join(", ", everybody)));
            return new Owner(everybody, null);
        }
        Subject subject = segment.subject;
        if (subject == null
                && isOfItself(own)
                && !rules.words("parties").matcher(own).find()) {
            remarks.add(Remark.doubt("leads", Remark.LEAD_NOT_NAMED));
            return new Owner(List.of(), null);
        }
        if (subject != null && (segment.ownSubject || !isOfItself(own))) {
            Optional<OrganList> provider =
                    segment.ownSubject ? Optional.empty() : subjects.provider(segment.start, segment.end);
            if (provider.isPresent()) {
                List<String> names = organs.names(text, provider.get().names());
                remarks.add(Remark.doubt("leads", Remark.LEAD_BY_PARTNER, String.join(", ", names)));
                return new Owner(names, null);
            }
            remarks.add(Remark.because(
                    "leads",
                    segment.ownSubject ? Remark.LEAD_BY_SUBJECT : Remark.LEAD_INHERITED,
                    String.join(", ", subject.names())));
            return new Owner(subject.names(), subject.through());
        }
        return shared(segment, own, remarks);
    }

    /** "Chỉ thị này được phổ biến đến chi bộ": of nobody the text names. */
    private boolean isOfItself(String own) {
        return acts.words("ofItself").matcher(own).find();
    }

    /** The parties of a joint document review it together, whoever the sentence before was about. */
    private boolean isReviewOfAll(Segment segment) {
        return !segment.ownSubject && !everybody.isEmpty() && segment.act != null && segment.act.is("REVIEW");
    }

    /** Who is charged by other words than a subject. */
    private Optional<List<String>> charged(Segment segment) {
        Optional<List<String>> labelled = subjects.chargedBy("chargedBy", segment.start, segment.end);
        if (labelled.isPresent()) {
            return labelled;
        }
        if (segment.ownSubject) {
            return Optional.empty();
        }
        if (segment.act != null && segment.act.is("CRITERION")) {
            boolean made = segment.subject != null
                    && rules.words("makesCriterion")
                            .matcher(words)
                            .region(segment.verbAt, segment.end)
                            .lookingAt();
            Optional<List<String>> assessed =
                    subjects.chargedBy(made ? "assessedOf" : "assessed", segment.start, segment.end);
            if (assessed.isPresent()) {
                return assessed;
            }
        }
        return subjects.dutyOf(segment.start, segment.end, segment.subject == null)
                .map(list -> organs.names(text, list.names()));
    }

    private Owner shared(Segment segment, String own, List<Remark> remarks) {
        Matcher party = rules.words("parties").matcher(own);
        if (party.find()) {
            String name = text.words(segment.start + party.start(), segment.start + party.end());
            remarks.add(Remark.because("leads", Remark.LEAD_BY_SUBJECT, name));
            return new Owner(List.of(name), null);
        }
        if (!parties.isEmpty()) {
            remarks.add(Remark.doubt("leads", Remark.LEAD_BY_PARTIES, String.join(", ", parties)));
            return new Owner(parties, null);
        }
        remarks.add(Remark.doubt("leads", Remark.MISSING_LEAD));
        return new Owner(List.of(), null);
    }
}
