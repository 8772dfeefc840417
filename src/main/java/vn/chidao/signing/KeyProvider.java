package vn.chidao.signing;

import java.util.Optional;

/**
 * Where keys lie: files, a token, a remote signing service. Providers are asked in the order of their beans; the first
 * that knows an owner signs for him.
 */
public interface KeyProvider {

    /**
     * The owner's key, ready to sign; empty when this provider has none of his.
     *
     * @throws vn.chidao.shared.BusinessRuleViolation when there is one that cannot be used, with the reason
     */
    Optional<SigningKey> keyOf(KeyOwner owner);
}
