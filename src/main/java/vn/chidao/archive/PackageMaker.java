package vn.chidao.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the packages that are due, one after the other: to a file first, from one moment of the database, and then into it.
 * Whatever breaks off between leaves no package.
 */
@Service
class PackageMaker {

    private static final Logger LOG = LoggerFactory.getLogger(PackageMaker.class);

    private final PackageStore store;
    private final PackageContents contents;
    private final ArchiveProperties properties;
    private final TransactionTemplate oneMoment;

    PackageMaker(
            PackageStore store,
            PackageContents contents,
            ArchiveProperties properties,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.contents = contents;
        this.properties = properties;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.oneMoment.setReadOnly(true);
    }

    /** @return how many were made */
    int makeDue() {
        int made = 0;
        for (Optional<PackageOrder> order = store.takeNext(); order.isPresent(); order = store.takeNext()) {
            made += make(order.get()) ? 1 : 0;
        }
        return made;
    }

    private boolean make(PackageOrder order) {
        try {
            Path file = properties.workFile();
            try {
                store.keep(order, write(order, file));
            } finally {
                Files.deleteIfExists(file);
            }
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.error("package {} could not be made; it is tried again", order.id(), e);
            store.notMade(order, String.valueOf(e.getMessage()));
            return false;
        }
    }

    private PackageStore.Written write(PackageOrder order, Path file) {
        return oneMoment.execute(status -> {
            try (PackageFile zip = new PackageFile(file, order.orderedAt())) {
                byte[] manifest = contents.fill(order, zip);
                return new PackageStore.Written(file, zip.entries().size(), zip.finish(manifest));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
