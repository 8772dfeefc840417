package vn.chidao.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys {@code processes/} and {@code forms/} at start: one deployment a module, models and forms together under
 * stable names, so that a model and the forms it names always have one version. Nothing changed, nothing deployed.
 */
@Component
@Order(0)
class ModelDeployment implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(ModelDeployment.class);

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;

    ModelDeployment(RepositoryService repository, ResourcePatternResolver resources) {
        this.repository = repository;
        this.resources = resources;
    }

    @Override
    public void run(ApplicationArguments args) throws IOException {
        Map<String, Map<String, Resource>> byModule = new TreeMap<>();
        for (String pattern : new String[] {
            "classpath*:/processes/**/*.bpmn", "classpath*:/processes/**/*.dmn", "classpath*:/forms/**/*.form"
        }) {
            for (Resource resource : resources.getResources(pattern)) {
                String name = stableName(resource);
                byModule.computeIfAbsent(name.split("/")[1], module -> new TreeMap<>())
                        .put(name, resource);
            }
        }
        for (Map.Entry<String, Map<String, Resource>> module : byModule.entrySet()) {
            deploy(module.getKey(), module.getValue());
        }
    }

    private void deploy(String module, Map<String, Resource> content) throws IOException {
        // false: a changed form or model brings the whole module to a new version. With true the engine would deploy
        // the changed resource alone, and binding "deployment" would not find its partner.
        DeploymentBuilder deployment =
                repository.createDeployment().name(module).source("chidao").enableDuplicateFiltering(false);
        for (Map.Entry<String, Resource> resource : content.entrySet()) {
            try (InputStream bytes = resource.getValue().getInputStream()) {
                deployment.addInputStream(resource.getKey(), bytes);
            }
        }
        deployment.deploy();
        log.debug("module {} is deployed with {} resources", module, content.size());
    }

    private static String stableName(Resource resource) throws IOException {
        String url = resource.getURL().toString();
        int start = Math.max(url.lastIndexOf("/processes/"), url.lastIndexOf("/forms/")) + 1;
        return url.substring(start);
    }
}
