/** Makes up an organisation from a seed: its teams, their stories, and what their tools deliver. */
@NullMarked
package org.kpigovernor.app.demo.organisation;

import org.jspecify.annotations.NullMarked;
