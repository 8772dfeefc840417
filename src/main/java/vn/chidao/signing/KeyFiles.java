package vn.chidao.signing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * Keys in a folder, one PKCS#12 file for each owner, its password in a file beside it or common to all. Files are read
 * when they are needed, so a key that is put there or taken away counts at once.
 */
final class KeyFiles implements KeyProvider {

    /** Ids that may be part of a file's name. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private static final int MOST_BYTES = 1024 * 1024;

    private final Path folder;
    private final @Nullable String commonPassword;

    KeyFiles(Path folder, @Nullable String commonPassword) {
        this.folder = folder;
        this.commonPassword = commonPassword;
    }

    static boolean isFileName(String id) {
        return ID.matcher(id).matches();
    }

    static Path fileOf(Path folder, KeyOwner owner, String ending) {
        return folder.resolve(owner.kind() == KeyOwner.Kind.PERSON ? "persons" : "units")
                .resolve(owner.id() + ending);
    }

    @Override
    public Optional<SigningKey> keyOf(KeyOwner owner) {
        if (!isFileName(owner.id())) {
            return Optional.empty();
        }
        Path file = fileOf(folder, owner, ".p12");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return Optional.of(open(owner, file));
    }

    private SigningKey open(KeyOwner owner, Path file) {
        String name = String.valueOf(file.getFileName());
        char[] password = passwordFor(owner, name);
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream content = Files.newInputStream(file)) {
                store.load(content, password);
            }
            for (String alias : Collections.list(store.aliases())) {
                Key key = store.getKey(alias, password);
                if (key instanceof PrivateKey found && store.getCertificateChain(alias) != null) {
                    List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(alias))
                            .map(X509Certificate.class::cast)
                            .toList();
                    return new InFile(found, chain, picture(owner));
                }
            }
            throw BusinessRuleViolation.of("signing.rule.key-file-empty", name);
        } catch (IOException | GeneralSecurityException e) {
            throw BusinessRuleViolation.of(
                    e.getCause() instanceof UnrecoverableKeyException || e instanceof UnrecoverableKeyException
                            ? "signing.rule.password-wrong"
                            : "signing.rule.key-file-broken",
                    name);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private char[] passwordFor(KeyOwner owner, String name) {
        Path file = fileOf(folder, owner, ".password");
        if (Files.isRegularFile(file)) {
            try {
                return Files.readString(file).stripTrailing().toCharArray();
            } catch (IOException unreadable) {
                throw BusinessRuleViolation.of("signing.rule.key-file-broken", String.valueOf(file.getFileName()));
            }
        }
        if (commonPassword == null) {
            throw BusinessRuleViolation.of("signing.rule.password-missing", name);
        }
        return commonPassword.toCharArray();
    }

    private byte @Nullable [] picture(KeyOwner owner) {
        Path file = fileOf(folder, owner, ".png");
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES ? Files.readAllBytes(file) : null;
        } catch (IOException unreadable) {
            throw BusinessRuleViolation.of("signing.rule.key-file-broken", String.valueOf(file.getFileName()));
        }
    }

    /** The algorithm's name by the kind of key, in the words of the Java runtime. */
    static String algorithmOf(String keyAlgorithm) {
        return keyAlgorithm.equals("EC") ? "SHA256withECDSA" : "SHA256with" + keyAlgorithm;
    }

    private record InFile(PrivateKey key, List<X509Certificate> chain, byte @Nullable [] picture)
            implements SigningKey {

        @Override
        public byte[] sign(byte[] content) {
            try {
                Signature signature = Signature.getInstance(algorithmOf(key.getAlgorithm()));
                signature.initSign(key);
                signature.update(content);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("the key does not sign", e);
            }
        }
    }
}
