import type { PartialTheme } from '@fluentui/react/lib/Theme';
import { withReadableLinks } from './readableLinks';

/** The theme of a Teams client, by the name that Teams gives it. */
export type HostTheme = 'default' | 'dark' | 'contrast';

const DARK: PartialTheme = {
  isInverted: true,
  palette: {
    themeDarker: '#a9c6ff',
    themeDark: '#8ab4ff',
    themeDarkAlt: '#7aa9f7',
    themePrimary: '#6ba0f5',
    themeSecondary: '#5e90df',
    themeTertiary: '#41659c',
    themeLight: '#20314b',
    themeLighter: '#19263a',
    themeLighterAlt: '#0f1826',
    black: '#ffffff',
    neutralDark: '#faf9f8',
    neutralPrimary: '#f3f2f1',
    neutralPrimaryAlt: '#dad9d8',
    neutralSecondary: '#d0d0d0',
    neutralSecondaryAlt: '#bfbfbf',
    neutralTertiary: '#a6a6a6',
    neutralTertiaryAlt: '#6d6d6d',
    neutralQuaternary: '#5a5a5a',
    neutralQuaternaryAlt: '#505050',
    neutralLight: '#484848',
    neutralLighter: '#3a3a3a',
    neutralLighterAlt: '#2f2f2f',
    white: '#252423',
  },
  semanticColors: {
    bodySubtext: '#d0d0d0',
    link: '#8ab4ff',
    linkHovered: '#a9c6ff',
    primaryButtonBackground: '#6ba0f5',
    primaryButtonText: '#14181f',
    primaryButtonTextHovered: '#14181f',
    primaryButtonTextPressed: '#14181f',
    primaryButtonBackgroundHovered: '#8ab4ff',
    primaryButtonBackgroundPressed: '#a9c6ff',
    errorText: '#ff9f9b',
    errorBackground: '#442726',
    warningBackground: '#433519',
    infoBackground: '#323130',
    successBackground: '#393d1b',
    messageText: '#ffffff',
    messageLink: '#a9c6ff',
    messageLinkHovered: '#ffffff',
    inputBorder: '#a6a6a6',
    inputPlaceholderText: '#bfbfbf',
  },
};

/** Teams' contrast theme: black and white, with its own cyan and yellow for what can be used and what is chosen. */
const CONTRAST: PartialTheme = {
  isInverted: true,
  palette: {
    themeDarker: '#ffff01',
    themeDark: '#ffff01',
    themeDarkAlt: '#ffff01',
    themePrimary: '#1aebff',
    themeSecondary: '#1aebff',
    themeTertiary: '#1aebff',
    themeLight: '#3a3a3a',
    themeLighter: '#1f1f1f',
    themeLighterAlt: '#0f0f0f',
    black: '#ffffff',
    neutralDark: '#ffffff',
    neutralPrimary: '#ffffff',
    neutralPrimaryAlt: '#ffffff',
    neutralSecondary: '#ffffff',
    neutralSecondaryAlt: '#ffffff',
    neutralTertiary: '#d0d0d0',
    neutralTertiaryAlt: '#ffffff',
    neutralQuaternary: '#ffffff',
    neutralQuaternaryAlt: '#ffffff',
    neutralLight: '#ffffff',
    neutralLighter: '#1f1f1f',
    neutralLighterAlt: '#0f0f0f',
    white: '#000000',
  },
  semanticColors: {
    bodySubtext: '#ffffff',
    bodyDivider: '#ffffff',
    link: '#ffff01',
    linkHovered: '#ffff01',
    listHeaderBackgroundHovered: '#1f1f1f',
    listItemBackgroundHovered: '#1f1f1f',
    buttonBackgroundHovered: '#1f1f1f',
    buttonBackgroundPressed: '#1f1f1f',
    menuItemBackgroundHovered: '#1f1f1f',
    menuItemBackgroundPressed: '#1f1f1f',
    primaryButtonBackground: '#1aebff',
    primaryButtonBackgroundHovered: '#ffff01',
    primaryButtonBackgroundPressed: '#ffff01',
    primaryButtonText: '#000000',
    primaryButtonTextHovered: '#000000',
    primaryButtonTextPressed: '#000000',
    errorText: '#ffff01',
    errorBackground: '#000000',
    warningBackground: '#000000',
    infoBackground: '#000000',
    successBackground: '#000000',
    messageText: '#ffffff',
    messageLink: '#ffff01',
    messageLinkHovered: '#ffff01',
    inputBorder: '#ffffff',
    inputPlaceholderText: '#d0d0d0',
  },
};

/**
 * The theme to draw with. A Teams client that is dark or in contrast says so by name only, so those two are the
 * tracker's own; otherwise it is the host's, or Fluent's light one where the host gives none.
 */
export function chooseTheme(hostTheme: HostTheme, theme: PartialTheme | undefined): PartialTheme {
  switch (hostTheme) {
    case 'dark':
      return DARK;
    case 'contrast':
      return CONTRAST;
    case 'default':
      return theme === undefined ? {} : withReadableLinks(theme);
  }
}
