import * as strings from 'AssuranceTrackerWebPartStrings';
import { chooseTranslation } from '../../components/locale/translated';

// SharePoint has loaded the strings of the language that the person uses it in, or else the English ones, which translate
// nothing. Screens take their words when they are imported: this file is imported before them.
chooseTranslation(strings.Screens ?? {});
