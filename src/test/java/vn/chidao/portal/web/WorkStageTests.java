package vn.chidao.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class WorkStageTests {

    static Resource[] models() throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath:processes/**/*.bpmn");
    }

    @ParameterizedTest
    @MethodSource("models")
    void knowsTheStageOfEveryModelThatRuns(Resource model) throws IOException {
        try (InputStream file = model.getInputStream()) {
            assertThat(Bpmn.readModelFromStream(file).getModelElementsByType(Process.class))
                    .filteredOn(Process::isExecutable)
                    .allSatisfy(process -> assertThat(WorkStage.of(process.getId()))
                            .as(process.getId())
                            .isPresent());
        }
    }
}
