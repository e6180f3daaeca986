/**
 * Holds the files that no compiler sees (docker-compose.yml, the image recipe, Kubernetes manifests, Prometheus rules, the Grafana
 * dashboard) equal to the code: its modules, their ports, their environment variables, their metrics.
 */
@NullMarked
package io.tieout.deploy;

import org.jspecify.annotations.NullMarked;
