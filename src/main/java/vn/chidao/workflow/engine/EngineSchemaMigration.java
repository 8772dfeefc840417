package vn.chidao.workflow.engine;

import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** Creates the engine's own tables from the engine's own scripts, version 7.24. */
@Component
class EngineSchemaMigration implements JavaMigration {

    private static final List<String> SCRIPTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("202611220200");
    }

    @Override
    public String getDescription() {
        return "workflow engine tables 7.24";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        for (String script : SCRIPTS) {
            ClassPathResource resource = new ClassPathResource(
                    "org/camunda/bpm/engine/db/create/activiti.postgres.create." + script + ".sql");
            ScriptUtils.executeSqlScript(context.getConnection(), new EncodedResource(resource, "UTF-8"));
        }
    }
}
