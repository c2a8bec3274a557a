import { createTheme } from '@fluentui/react/lib/Theme';
import type { Theme } from '@fluentui/react/lib/Theme';

/** The themes that the bar offers, by the name of the choice. */
export const themeNames = ['light', 'dark', 'contrast'] as const;
export type ThemeName = (typeof themeNames)[number];

/** Fluent's dark palette as its theme designer makes it from #1b1a19. */
const darkPalette = {
  themePrimary: '#6cb8f6',
  themeLighterAlt: '#04070a',
  themeLighter: '#111d27',
  themeLight: '#20374a',
  themeTertiary: '#406e93',
  themeSecondary: '#5fa2d8',
  themeDarkAlt: '#79bff7',
  themeDark: '#8cc8f8',
  themeDarker: '#a8d5fa',
  neutralLighterAlt: '#252423',
  neutralLighter: '#2d2c2b',
  neutralLight: '#3b3a39',
  neutralQuaternaryAlt: '#444342',
  neutralQuaternary: '#4b4a48',
  neutralTertiaryAlt: '#696765',
  neutralTertiary: '#c8c6c4',
  neutralSecondary: '#d2d0ce',
  neutralSecondaryAlt: '#d2d0ce',
  neutralPrimaryAlt: '#e1dfdd',
  neutralPrimary: '#ffffff',
  neutralDark: '#f8f8f8',
  black: '#ffffff',
  white: '#1b1a19',
};

/** The colours of the Teams client's high contrast theme. */
const contrastPalette = {
  ...darkPalette,
  themePrimary: '#ffff01',
  themeLighterAlt: '#000000',
  themeLighter: '#000000',
  themeLight: '#1aebff',
  themeTertiary: '#1aebff',
  themeSecondary: '#ffff01',
  themeDarkAlt: '#ffff01',
  themeDark: '#ffff01',
  themeDarker: '#1aebff',
  neutralLighterAlt: '#000000',
  neutralLighter: '#000000',
  neutralLight: '#1f1f1f',
  neutralQuaternaryAlt: '#1f1f1f',
  neutralQuaternary: '#3f3f3f',
  neutralTertiaryAlt: '#ffffff',
  neutralTertiary: '#3ff23f',
  neutralSecondary: '#ffffff',
  neutralSecondaryAlt: '#ffffff',
  neutralPrimaryAlt: '#ffffff',
  neutralPrimary: '#ffffff',
  neutralDark: '#ffffff',
  white: '#000000',
};

/** The backgrounds that authors give to a section of a page. */
export const backgroundNames = ['none', 'neutral', 'soft', 'strong'] as const;
export type BackgroundName = (typeof backgroundNames)[number];

/** Fluent's light palette with what SharePoint changes for a section: its background is the palette's white. */
const sectionPalettes = {
  neutral: { white: '#f3f2f1', neutralLighterAlt: '#edebe9', neutralLighter: '#e9e7e5' },
  soft: { white: '#deecf9', neutralLighterAlt: '#d3e5f6', neutralLighter: '#cbe0f4' },
  strong: {
    white: '#004578',
    black: '#ffffff',
    themePrimary: '#ffffff',
    themeDarkAlt: '#f3f9fd',
    themeDark: '#eff6fc',
    themeDarker: '#deecf9',
    themeSecondary: '#eff6fc',
    themeTertiary: '#c7e0f4',
    themeLight: '#005a9e',
    themeLighter: '#005a9e',
    themeLighterAlt: '#004f8a',
    neutralDark: '#ffffff',
    neutralPrimary: '#ffffff',
    neutralPrimaryAlt: '#ffffff',
    neutralSecondary: '#deecf9',
    neutralSecondaryAlt: '#deecf9',
    neutralTertiary: '#c7e0f4',
    neutralTertiaryAlt: '#8dbde6',
    neutralQuaternary: '#106ebe',
    neutralQuaternaryAlt: '#106ebe',
    neutralLight: '#005a9e',
    neutralLighter: '#005a9e',
    neutralLighterAlt: '#004f8a',
  },
};

/** The theme that SharePoint would hand to a web part in a section of that background; only light pages have any. */
export function themeOf(name: ThemeName, background: BackgroundName = 'none'): Theme {
  if (name === 'light' && background !== 'none') {
    return createTheme({ isInverted: background === 'strong', palette: sectionPalettes[background] });
  }
  switch (name) {
    case 'light':
      return createTheme({});
    case 'dark':
      return createTheme({ isInverted: true, palette: darkPalette });
    case 'contrast':
      return createTheme({ isInverted: true, palette: contrastPalette });
  }
}
