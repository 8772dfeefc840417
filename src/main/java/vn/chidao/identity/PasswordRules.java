package vn.chidao.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Folded;

/**
 * What a password must be: long enough, not the name again, and not among those that are guessed first (zxcvbn's lists
 * of the commonest, keyboard walks, dates, and words of this system). No kinds of characters are prescribed.
 */
@Component
class PasswordRules {

    private static final int MIN_LENGTH = 8;
    /** BCrypt reads no more than this; a longer one would be cut without a word. */
    private static final int MAX_BYTES = 72;
    /** Of zxcvbn's five steps the first two fall to a patient guesser who is held up as ours is. */
    private static final int LEAST_SCORE = 2;
    /** A shorter name stands in many a sentence by chance. */
    private static final int LEAST_NAME = 4;
    /** Nothing that looks alike when read out or copied by hand. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;

    private final Zxcvbn guesser = new Zxcvbn();
    private final SecureRandom random = new SecureRandom();
    private final List<String> words = wordsOfThePlace();
    private final PasswordEncoder passwords;

    PasswordRules(PasswordEncoder passwords) {
        this.passwords = passwords;
    }

    /** The form in which an acceptable password is kept; refuses any other at this field. */
    String hash(String username, String password, String field) {
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            throw BusinessRuleViolation.at(field, "identity.rule.password-too-short", MIN_LENGTH);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw BusinessRuleViolation.at(field, "identity.rule.password-too-long", MAX_BYTES);
        }
        String folded = folded(password);
        String name = folded(username);
        if (name.contains(folded) || name.length() >= LEAST_NAME && folded.contains(name)) {
            throw BusinessRuleViolation.at(field, "identity.rule.password-is-name");
        }
        List<String> known = new ArrayList<>(words);
        known.addAll(List.of(username.split("[.-]")));
        // With and without diacritics: "Mật khẩu" is no harder to guess than "matkhau".
        if (guesser.measure(password, known).getScore() < LEAST_SCORE
                || guesser.measure(folded, known).getScore() < LEAST_SCORE) {
            throw BusinessRuleViolation.at(field, "identity.rule.password-guessable");
        }
        return passwords.encode(password);
    }

    /** A password nobody has thought up, in groups that can be read out. */
    String random() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> random.ints(GROUPS, 0, ALPHABET.length())
                        .mapToObj(at -> String.valueOf(ALPHABET.charAt(at)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    private static String folded(String text) {
        return Folded.fold(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static List<String> wordsOfThePlace() {
        try {
            return new ClassPathResource("identity/words-of-the-place.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
