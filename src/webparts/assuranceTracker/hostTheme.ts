import type { app } from '@microsoft/teams-js';
import type { AppProps } from '../../components/App/App';

/**
 * The theme of the Teams client by the name that Teams gives it. A name that is not known, such as one that a later
 * client brings, counts as the default theme.
 */
export function hostThemeOf(name: app.AppInfo['theme']): NonNullable<AppProps['hostTheme']> {
  return name === 'dark' || name === 'contrast' ? name : 'default';
}
