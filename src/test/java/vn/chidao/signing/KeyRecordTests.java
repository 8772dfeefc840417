package vn.chidao.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.layout.PrintedDocuments;
import vn.chidao.shared.RecordedAct;
import vn.chidao.shared.Sha256;
import vn.chidao.testing.ProductMessages;

/** Whose key signed what, and whose did not. */
class KeyRecordTests {

    private static final byte[] PLAN = PrintedDocuments.plan();

    @TempDir
    Path folder;

    SigningWorld world;
    TransactionTemplate transaction;

    @BeforeEach
    void issuesKeys() throws Exception {
        world = new SigningWorld(folder);
        transaction = new TransactionTemplate(world.transactions);
    }

    @Test
    void recordsTheKeyTheDocumentItsHashAndTheTurn() {
        byte[] signed = world.signed(PLAN, SigningWorld.SECRETARY);

        String serial = world.certificateOf(KeyOwner.person(SigningWorld.SECRETARY))
                .getSerialNumber()
                .toString(16);
        RecordedAct.Facts act = only();
        assertThat(act.verb()).isEqualTo("KEY_USED");
        assertThat(act.subjectKind()).isEqualTo("person-key");
        assertThat(act.subjectId()).isEqualTo(SigningWorld.SECRETARY);
        assertThat(act.directiveId()).isEqualTo("directive-7");
        assertThat(act.textSha256()).isEqualTo(Sha256.of(signed));
        assertThat(ProductMessages.say(act.summary()))
                .isEqualTo("Dùng khóa ký số của Nguyễn Văn Quyền (chứng thư của Nguyễn Văn Quyền, số sê-ri " + serial
                        + ", nơi cấp Chứng thực số của tỉnh) ký kế hoạch số 12-KH/ĐU, lượt ký 1, vị trí 2;"
                        + " không dùng dấu thời gian");
    }

    @Test
    void recordsTheSeal() {
        world.signing().seal(PLAN, SigningWorld.COMMITTEE, null, SigningWorld.occasion());

        assertThat(only().subjectKind()).isEqualTo("unit-key");
        assertThat(ProductMessages.say(only().summary())).startsWith("Dùng khóa dấu của Đảng ủy xã Tân Khai (");
    }

    @Test
    void recordsARefusalWithItsReason() {
        assertThatThrownBy(() -> SigningWorld.as(
                        SigningWorld.CHAIRWOMAN,
                        () -> world.signing()
                                .sign(
                                        PLAN,
                                        SigningWorld.SECRETARY,
                                        SigningWorld.statement(),
                                        null,
                                        SigningWorld.occasion())))
                .hasMessageContaining("not-own-key");

        assertThat(only().verb()).isEqualTo("KEY_USE_REFUSED");
        assertThat(only().textSha256()).isEqualTo(Sha256.of(PLAN));
        assertThat(ProductMessages.say(only().summary()))
                .startsWith("Không dùng được khóa ký số của Nguyễn Văn Quyền (không có chứng thư) để ký kế hoạch số"
                        + " 12-KH/ĐU, lượt ký 1, vị trí 2: Khóa ký số chỉ dùng khi chính người đó ký.");
    }

    @Test
    void recordsAKeyThatBreaksOff() {
        SigningKey key = new KeyFiles(world.keys, null)
                .keyOf(KeyOwner.person(SigningWorld.SECRETARY))
                .orElseThrow();
        KeyProvider token = owner -> java.util.Optional.of(new SigningKey() {
            @Override
            public java.util.List<java.security.cert.X509Certificate> chain() {
                return key.chain();
            }

            @Override
            public byte[] sign(byte[] content) {
                throw new IllegalStateException("the token was pulled out");
            }

            @Override
            public byte[] picture() {
                return null;
            }
        });

        assertThatThrownBy(() -> SigningWorld.as(
                        SigningWorld.SECRETARY,
                        () -> world.signing(token)
                                .sign(
                                        PLAN,
                                        SigningWorld.SECRETARY,
                                        SigningWorld.statement(),
                                        null,
                                        SigningWorld.occasion())))
                .hasMessageContaining("pulled out");

        assertThat(ProductMessages.say(only().summary()))
                .contains("chứng thư của Nguyễn Văn Quyền", "Khóa không ký được do lỗi kỹ thuật.");
    }

    /** Refused work is rolled back, and the refusal is not. */
    @Test
    void keepsARefusalWhenItsWorkIsRolledBack() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    try {
                        world.signing().requireKey(KeyOwner.unit("khac"), SigningWorld.occasion());
                    } finally {
                        assertThat(world.acts).isEmpty();
                    }
                }))
                .hasMessageContaining("no-key");

        assertThat(only().verb()).isEqualTo("KEY_USE_REFUSED");
    }

    @Test
    void saysThatASignatureWasMadeInVain() {
        transaction.executeWithoutResult(status -> {
            world.signing().seal(PLAN, SigningWorld.COMMITTEE, null, SigningWorld.occasion());
            status.setRollbackOnly();
        });

        // The first is written with the transaction, which the database takes back.
        assertThat(world.acts).extracting(RecordedAct.Facts::verb).containsExactly("KEY_USED", "KEY_USED_IN_VAIN");
        assertThat(world.acts.get(1).textSha256()).isEqualTo(world.acts.get(0).textSha256());
    }

    @Test
    void saysNothingMoreOfASignatureThatStays() {
        transaction.executeWithoutResult(
                status -> world.signing().seal(PLAN, SigningWorld.COMMITTEE, null, SigningWorld.occasion()));

        assertThat(only().verb()).isEqualTo("KEY_USED");
    }

    private RecordedAct.Facts only() {
        assertThat(world.acts).hasSize(1);
        return world.acts.get(0);
    }
}
